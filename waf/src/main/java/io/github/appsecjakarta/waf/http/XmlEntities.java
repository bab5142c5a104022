// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/** Replaces the five predefined entities and numeric references; all others stay as written. */
final class XmlEntities {
  private static final int LONGEST = 12;

  private XmlEntities() {}

  static String decode(String text, int from, int to) {
    String raw = text.substring(from, to);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder decoded = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int end = c == '&' ? semicolon(text, i + 1, to) : -1;
      int code = end < 0 ? -1 : codePoint(text.substring(i + 1, end));
      if (code < 0) {
        decoded.append(c);
      } else {
        decoded.appendCodePoint(code);
        i = end;
      }
    }
    return decoded.toString();
  }

  private static int semicolon(String text, int from, int to) {
    for (int i = from; i < Math.min(to, from + LONGEST); i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static int codePoint(String name) {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> name.startsWith("#") ? number(name) : -1;
    };
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code = Integer.parseUnsignedInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
