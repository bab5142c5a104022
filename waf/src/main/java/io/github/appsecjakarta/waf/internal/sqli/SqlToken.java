// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/**
 * One token: its kind, where it starts, the first bytes of its text, and for quoted text the quotes
 * around it (0 where a quote is missing). Mutable and reused; used by one thread.
 */
final class SqlToken {
  /** Longer text is cut here; no word of the vocabulary is as long. */
  static final int MAX_TEXT = 31;

  static final byte NO_QUOTE = 0;

  char kind;
  final byte[] text = new byte[MAX_TEXT];
  int length;
  byte open;
  byte close;

  void set(char kind, byte[] source, int from, int to) {
    this.kind = kind;
    length = Math.min(Math.max(to - from, 0), MAX_TEXT);
    System.arraycopy(source, from, text, 0, length);
    open = NO_QUOTE;
    close = NO_QUOTE;
  }

  void copyFrom(SqlToken other) {
    kind = other.kind;
    length = other.length;
    System.arraycopy(other.text, 0, text, 0, length);
    open = other.open;
    close = other.close;
  }

  /** Appends a space and the text of {@code other}; the caller has checked that it fits. */
  void append(SqlToken other) {
    text[length] = ' ';
    System.arraycopy(other.text, 0, text, length + 1, other.length);
    length += other.length + 1;
  }

  boolean fits(SqlToken other) {
    return length + other.length + 1 <= MAX_TEXT;
  }

  boolean is(char expected) {
    return kind == expected;
  }

  /** Whether the kind is one of the letters of {@code kinds}. */
  boolean isOneOf(String kinds) {
    return kinds.indexOf(kind) >= 0;
  }

  /** Whether the text is {@code word}, in any ASCII case. */
  boolean reads(String word) {
    return length == word.length() && startsWith(word);
  }

  boolean startsWith(String lowerCasePrefix) {
    if (length < lowerCasePrefix.length()) {
      return false;
    }
    for (int i = 0; i < lowerCasePrefix.length(); i++) {
      if (SqlVocabulary.lower(text[i]) != lowerCasePrefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean contains(char c) {
    for (int i = 0; i < length; i++) {
      if (text[i] == c) {
        return true;
      }
    }
    return false;
  }

  byte first() {
    return length == 0 ? 0 : text[0];
  }

  /** An operator that may stand before a single operand. */
  boolean isUnaryOperator() {
    return kind == Kind.OPERATOR
        && ((length == 1 && "+-!~".indexOf(text[0]) >= 0) || reads("!!") || reads("not"));
  }

  boolean isArithmeticOperator() {
    return kind == Kind.OPERATOR && length == 1 && "*/-+%".indexOf(text[0]) >= 0;
  }
}
