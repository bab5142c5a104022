// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/** The characters of an expression, read one by one. Not thread-safe. */
final class PatternText {
  /** More than anything may be repeated. */
  static final int MOST = Integer.MAX_VALUE;

  private static final int MOST_DIGITS = 8;

  private final String text;
  private int at;

  PatternText(String text) {
    this.text = text;
  }

  boolean more() {
    return at < text.length();
  }

  /** The char here, or -1 at the end. */
  int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  boolean skip(char what) {
    boolean there = at < text.length() && text.charAt(at) == what;
    if (there) {
      at++;
    }
    return there;
  }

  boolean looksAt(String what) {
    return text.startsWith(what, at);
  }

  boolean skip(String what) {
    boolean there = looksAt(what);
    if (there) {
      at += what.length();
    }
    return there;
  }

  int next() throws UnsupportedRegexException {
    if (!more()) {
      throw new UnsupportedRegexException("it ends too early");
    }
    int cp = text.codePointAt(at);
    at += Character.charCount(cp);
    return cp;
  }

  int position() {
    return at;
  }

  void position(int where) {
    at = where;
  }

  /** Everything up to a mark, which is skipped. */
  String until(String mark) throws UnsupportedRegexException {
    int end = text.indexOf(mark, at);
    if (end < 0) {
      throw new UnsupportedRegexException("no " + mark);
    }
    String found = text.substring(at, end);
    at = end + mark.length();
    return found;
  }

  /** The rest, or all up to a mark if there is one. */
  String untilOrEnd(String mark) {
    int end = text.indexOf(mark, at);
    String found = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + mark.length();
    return found;
  }

  /** A decimal number, if too large {@link #MOST}; -1 if there is none, or one with a leading 0. */
  int number() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end == at || (text.charAt(at) == '0' && end > at + 1)) {
      return -1;
    }
    int value = end - at > MOST_DIGITS ? MOST : Integer.parseInt(text, at, end, 10);
    at = end;
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
