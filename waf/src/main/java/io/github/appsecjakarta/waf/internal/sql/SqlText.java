// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

/** Where words, strings and comments end. A string or comment that is not ended runs to the end. */
final class SqlText {
  private SqlText() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
  }

  static boolean isNameStart(char c) {
    return c < 128 ? isWordPart(c) && !isDigit(c) : !Character.isSurrogate(c);
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }

  static int word(String text, int start) {
    int at = start;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int name(String text, int start) {
    int at = start;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int digits(String text, int start) {
    int at = start;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * End of a quoted text.
   *
   * @param start its first char after the opening quote
   * @param close the closing quote; doubled it stands for itself
   * @param backslash whether a backslash takes the meaning from the next char
   */
  static int quoted(String text, int start, char close, boolean backslash) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean pair =
          (c == close && at + 1 < text.length() && text.charAt(at + 1) == close)
              || (c == '\\' && backslash);
      if (c == close && !pair) {
        return at + 1;
      }
      at += pair ? 2 : 1;
    }
    return text.length();
  }

  static int through(String text, int start, String close) {
    int found = text.indexOf(close, start);
    return found < 0 ? text.length() : found + close.length();
  }

  static int line(String text, int start) {
    int found = text.indexOf('\n', start);
    return found < 0 ? text.length() : found;
  }
}
