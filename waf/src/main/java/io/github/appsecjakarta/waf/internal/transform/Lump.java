// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/** Punctuation and spaces that look like an ASCII character. */
final class Lump {
  private Lump() {}

  /**
   * The ASCII relative.
   *
   * @param cp a code point
   * @param type its general category
   * @return the relative, or the code point itself
   */
  static int of(int cp, int type) {
    return switch (type) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.CONNECTOR_PUNCTUATION -> '_';
      default -> single(cp);
    };
  }

  private static int single(int cp) {
    return switch (cp) {
      case 0x2018, 0x2019, 0x02BC, 0x02C8 -> '\'';
      case 0x2212 -> '-';
      case 0x2044, 0x2215 -> '/';
      case 0x2236 -> ':';
      case 0x2039, 0x2329, 0x3008 -> '<';
      case 0x203A, 0x232A, 0x3009 -> '>';
      case 0x2216 -> '\\';
      case 0x02C4, 0x02C6, 0x2038, 0x2303 -> '^';
      case 0x02CD -> '_';
      case 0x02CB -> '`';
      case 0x2223 -> '|';
      case 0x223C -> '~';
      default -> cp;
    };
  }
}
