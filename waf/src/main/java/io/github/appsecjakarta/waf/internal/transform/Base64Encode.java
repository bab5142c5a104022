// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.LenientBase64;
import io.github.appsecjakarta.waf.internal.text.Utf8;

/**
 * Encodes the bytes of a text as base64 with padding, with {@code -} for 63. The result has four
 * bytes for every three of the input, the last ones rounded up. An empty text stays.
 */
final class Base64Encode implements Transformer {
  private static final String ALPHABET = LenientBase64.LETTERS + "+-";

  @Override
  public String apply(String text) {
    if (text.isEmpty()) {
      return text;
    }
    byte[] bytes = Utf8.encode(text);
    StringBuilder out = new StringBuilder((bytes.length + 2) / 3 * 4);
    for (int i = 0; i < bytes.length; i += 3) {
      int count = Math.min(3, bytes.length - i);
      int bits = 0;
      for (int k = 0; k < 3; k++) {
        bits = (bits << 8) | (k < count ? bytes[i + k] & 0xFF : 0);
      }
      for (int k = 0; k < 4; k++) {
        out.append(k > count ? '=' : ALPHABET.charAt((bits >> (18 - 6 * k)) & 0x3F));
      }
    }
    return out.toString();
  }
}
