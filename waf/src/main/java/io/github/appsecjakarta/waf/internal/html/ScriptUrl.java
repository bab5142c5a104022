// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/**
 * Tells URLs that run script, with the tricks that browsers forgive: character references, blanks.
 */
final class ScriptUrl {
  private static final String[] SCHEMES = {"data", "view-source", "vbscript", "java"};
  private static final int MAX_CODE_POINT = 0x1000FF;

  private ScriptUrl() {}

  static boolean test(byte[] text, int from, int to) {
    int at = from;
    // browsers skip these in front of a scheme
    while (at < to && (text[at] <= ' ' || text[at] == 0x7f)) {
      at++;
    }
    for (String scheme : SCHEMES) {
      if (startsWith(text, at, to, scheme)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] text, int from, int to, String scheme) {
    int matched = 0;
    int at = from;
    while (at < to && matched < scheme.length()) {
      long decoded = decode(text, at, to);
      at += (int) (decoded >>> 32);
      int c = (int) decoded;
      boolean ignored = c == 0 || c == '\n' || (matched == 0 && c <= ' ');
      if (ignored) {
        continue;
      }
      int lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
      if (lower != scheme.charAt(matched)) {
        return false;
      }
      matched++;
    }
    return matched == scheme.length();
  }

  /** The character at {@code at}, with its length in the upper half. */
  private static long decode(byte[] text, int at, int to) {
    int plain = text[at] & 0xff;
    if (plain != '&' || at + 2 >= to || text[at + 1] != '#') {
      return result(plain, 1);
    }
    boolean hex = text[at + 2] == 'x' || text[at + 2] == 'X';
    int radix = hex ? 16 : 10;
    int first = hex ? at + 3 : at + 2;
    int value = 0;
    int i = first;
    for (; i < to && Character.digit(text[i], radix) >= 0; i++) {
      value = value * radix + Character.digit(text[i], radix);
      if (value > MAX_CODE_POINT) {
        return result(plain, 1);
      }
    }
    if (i == first) {
      return result(plain, 1);
    }
    return result(value, (i < to && text[i] == ';' ? i + 1 : i) - at);
  }

  private static long result(int c, int length) {
    return (long) length << 32 | c;
  }
}
