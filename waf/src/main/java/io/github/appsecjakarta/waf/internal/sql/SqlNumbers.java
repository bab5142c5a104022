// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

/** Where a number ends. */
final class SqlNumbers {
  private SqlNumbers() {}

  /**
   * End of the number that starts here, sign included; -1 if there is none, or if a letter, digit
   * or underscore follows it. If only a part of the number ends well ({@code 1} of {@code 1.5x}),
   * that part is the number.
   */
  static int end(String text, int start) {
    int based = based(text, start);
    return based >= 0 ? based : decimal(text, start);
  }

  private static int based(String text, int start) {
    if (!text.startsWith("0", start) || start + 2 >= text.length()) {
      return -1;
    }
    int radix =
        switch (text.charAt(start + 1)) {
          case 'x', 'X' -> 16;
          case 'b', 'B' -> 2;
          case 'o', 'O' -> 8;
          default -> 0;
        };
    return radix == 0 ? -1 : bounded(text, digits(text, start + 2, radix));
  }

  private static int decimal(String text, int start) {
    boolean signed = text.startsWith("-", start) || text.startsWith("+", start);
    int whole = digits(text, signed ? start + 1 : start, 10);
    if (whole < 0) {
      return -1;
    }
    int fraction = text.startsWith(".", whole) ? digits(text, whole + 1, 10) : -1;
    int exponent = exponent(text, Math.max(whole, fraction));
    int longest = bounded(text, exponent);
    if (longest < 0) {
      longest = bounded(text, fraction);
    }
    return longest < 0 ? bounded(text, whole) : longest;
  }

  private static int exponent(String text, int at) {
    if (!text.startsWith("e", at) && !text.startsWith("E", at)) {
      return -1;
    }
    boolean signed = text.startsWith("-", at + 1) || text.startsWith("+", at + 1);
    return digits(text, signed ? at + 2 : at + 1, 10);
  }

  /** End of digits, single underscores between them; -1 if there is no digit. */
  private static int digits(String text, int start, int radix) {
    int at = start;
    while (at < text.length()) {
      boolean gap = at > start && text.charAt(at) == '_' && at + 1 < text.length();
      int digit = gap ? at + 1 : at;
      if (!isDigit(text.charAt(digit), radix)) {
        break;
      }
      at = digit + 1;
    }
    return at == start ? -1 : at;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }

  private static int bounded(String text, int end) {
    boolean inWord = end >= 0 && end < text.length() && SqlText.isWordPart(text.charAt(end));
    return inWord ? -1 : end;
  }
}
