// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/** Comparisons of bytes with ASCII text. */
final class HtmlBytes {
  private HtmlBytes() {}

  /**
   * Whether {@code text[from, to)} starts with {@code prefix}, which is lower case if case is
   * ignored.
   */
  static boolean startsWith(byte[] text, int from, int to, String prefix, boolean ignoreCase) {
    if (to - from < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      byte b = ignoreCase ? lower(text[from + i]) : text[from + i];
      if (b != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }
}
