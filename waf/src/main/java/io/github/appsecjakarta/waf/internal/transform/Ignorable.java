// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/** Code points that are not shown unless supported (Unicode's Default_Ignorable_Code_Point). */
final class Ignorable {
  private static final int[] RANGES = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5,
    0x180B, 0x180F, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164,
    0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3,
    0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
  };

  private Ignorable() {}

  static boolean is(int cp) {
    for (int i = 0; i < RANGES.length && cp >= RANGES[i]; i += 2) {
      if (cp <= RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
