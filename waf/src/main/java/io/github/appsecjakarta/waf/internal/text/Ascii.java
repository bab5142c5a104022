// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.text;

/** ASCII classes of chars. Nothing beyond U+007F is ever in one. */
public final class Ascii {
  private Ascii() {}

  /**
   * Value of a hexadecimal digit.
   *
   * @param c a char
   * @return 0 to 15, or -1 if it is none
   */
  public static int hex(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' && c < 0x80 ? lower - 'a' + 10 : -1;
  }

  /**
   * Whether a char is an ASCII space, as C's {@code isspace} has it.
   *
   * @param c a char
   * @return true for space, tab, line feed, vertical tab, form feed, carriage return
   */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /**
   * Lower case of A to Z.
   *
   * @param c a char
   * @return the small letter, or the char itself
   */
  public static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /**
   * Lower case of A to Z in a text.
   *
   * @param text any text
   * @return the same instance if it has no such letter
   */
  public static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return lowerFrom(text, i);
      }
    }
    return text;
  }

  private static String lowerFrom(String text, int first) {
    char[] chars = text.toCharArray();
    for (int i = first; i < chars.length; i++) {
      chars[i] = lower(chars[i]);
    }
    return new String(chars);
  }
}
