// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/** Percent-encoded names, decoded just far enough to recognise what they say. */
final class PercentText {
  private PercentText() {}

  /** Decodes ASCII escapes; anything else stays as it is. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int code = i + 2 < text.length() && text.charAt(i) == '%' ? code(text, i + 1) : -1;
      if (code >= ' ' && code < 0x7F) {
        out.append((char) code);
        i += 2;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static int code(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
