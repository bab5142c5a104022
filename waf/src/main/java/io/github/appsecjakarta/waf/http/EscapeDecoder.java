// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/** Escapes that name a character by its hex number. */
final class EscapeDecoder {
  private EscapeDecoder() {}

  /** {@code %uHHHH}, as old versions of JavaScript and IIS write it. */
  static String percentU(String text) {
    return text.contains("%u") || text.contains("%U") ? decode(text, '%', false) : text;
  }

  /** {@code \\uHHHH} and {@code \\xHH}. */
  static String backslash(String text) {
    return decode(text, '\\', true);
  }

  private static String decode(String text, char lead, boolean bytes) {
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digits = c == lead && i + 1 < text.length() ? digits(text.charAt(i + 1), bytes) : 0;
      int value = digits == 0 ? -1 : hex(text, i + 2, digits);
      if (value < 0) {
        decoded.append(c);
      } else {
        decoded.append((char) value);
        i += 1 + digits;
      }
    }
    return decoded.toString();
  }

  private static int digits(char letter, boolean bytes) {
    if (letter == 'u' || letter == 'U') {
      return 4;
    }
    return bytes && letter == 'x' ? 2 : 0;
  }

  private static int hex(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
