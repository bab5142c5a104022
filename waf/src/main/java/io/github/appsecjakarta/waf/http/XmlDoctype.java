// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/** Finds the end of a {@code <!...>} declaration with its internal subset. */
final class XmlDoctype {
  private XmlDoctype() {}

  /** Index after the closing {@code >}; more than the length if there is none. */
  static int end(String text, int from) {
    int brackets = 0;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith("<!--", i)) {
        i = after(text, "-->", i + 4);
        continue;
      } else if (c == '"' || c == '\'') {
        i = after(text, String.valueOf(c), i + 1);
        continue;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        return i + 1;
      }
      i++;
    }
    return text.length() + 1;
  }

  private static int after(String text, String wanted, int from) {
    int found = text.indexOf(wanted, from);
    return found < 0 ? text.length() : found + wanted.length();
  }
}
