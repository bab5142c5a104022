// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

/** Sets of ASCII characters, named after the part of a URI that may hold them. */
enum UriCharacters {
  SCHEME(Parts.LETTERS_DIGITS, "+-."),
  USERINFO(Parts.COMMON, ":"),
  HOST(Parts.COMMON, ""),
  IPV6("0123456789abcdefABCDEF", ":"),
  PATH(Parts.COMMON, ":@/"),
  QUERY(Parts.COMMON, ":@/?[]"),
  FRAGMENT(Parts.COMMON, ":@/?");

  /** One bit for each character below 64, and for each of the next 64. */
  private final long low;

  private final long high;

  UriCharacters(String common, String special) {
    String all = common + special;
    long lowBits = 0;
    long highBits = 0;
    for (int i = 0; i < all.length(); i++) {
      long bit = 1L << (all.charAt(i) & 63);
      lowBits |= all.charAt(i) < 64 ? bit : 0;
      highBits |= all.charAt(i) < 64 ? 0 : bit;
    }
    low = lowBits;
    high = highBits;
  }

  boolean contains(char c) {
    return c < 128 && ((c < 64 ? low : high) >>> (c & 63) & 1) != 0;
  }

  /** First position from {@code start} that is not in this set, {@code end} if all are. */
  int end(String text, int start, int end) {
    int at = start;
    while (at < end && contains(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isAlpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static final class Parts {
    static final String LETTERS_DIGITS =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** Unreserved characters, sub-delimiters, and the percent sign. */
    static final String COMMON = LETTERS_DIGITS + "-._~" + "!$&'()*+,;=" + "%";
  }
}
