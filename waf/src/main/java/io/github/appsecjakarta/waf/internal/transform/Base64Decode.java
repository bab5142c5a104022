// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.Arrays;

/**
 * Decodes base64 if the whole text is base64, with or without its padding; otherwise leaves it. A
 * last group that is too short still gives its bytes, less zero bytes at their end. Never longer
 * than the input.
 */
final class Base64Decode implements Transformer {
  private final byte[] values = new byte[128];

  /**
   * For one alphabet.
   *
   * @param last its characters for 62 and 63
   */
  Base64Decode(String last) {
    Arrays.fill(values, (byte) -1);
    String alphabet = Base64Encode.LETTERS + last;
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
  }

  @Override
  public String apply(String text) {
    int count = 0;
    while (count < text.length() && value(text.charAt(count)) >= 0) {
      count++;
    }
    if (text.isEmpty() || !paddingFits(text, count)) {
      return text;
    }
    byte[] out = new byte[(count + 3) / 4 * 3];
    int length = 0;
    for (int i = 0; i < count; i += 4) {
      length = group(text, i, Math.min(i + 4, count), out, length);
    }
    return Utf8.decode(out, 0, length);
  }

  private int value(char c) {
    return c < 128 ? values[c] : -1;
  }

  /** Whether only padding follows the digits, and not too much of it. */
  private static boolean paddingFits(String text, int count) {
    int padding = text.length() - count;
    int tail = count % 4;
    if (padding > (tail == 1 ? 0 : 4 - tail)) {
      return false;
    }
    for (int i = count; i < text.length(); i++) {
      if (text.charAt(i) != '=') {
        return false;
      }
    }
    return true;
  }

  private int group(String text, int from, int to, byte[] out, int at) {
    int bits = 0;
    for (int i = from; i < from + 4; i++) {
      bits = (bits << 6) | (i < to ? value(text.charAt(i)) : 0);
    }
    out[at] = (byte) (bits >> 16);
    out[at + 1] = (byte) (bits >> 8);
    out[at + 2] = (byte) bits;
    int end = at + 3;
    while (to - from < 4 && end > at + 1 && out[end - 1] == 0) {
      end--;
    }
    return end;
  }
}
