// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

/** The checksum of card numbers. */
final class Luhn {
  private Luhn() {}

  /** Whether the digits of a text, all else left out, have a valid checksum. */
  static boolean valid(String text) {
    int sum = 0;
    int digits = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        continue;
      }
      int weighted = digits % 2 == 1 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
      digits++;
    }
    return digits > 0 && sum % 10 == 0;
  }
}
