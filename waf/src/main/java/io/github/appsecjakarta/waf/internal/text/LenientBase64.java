// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads base64 with or without its padding, even where the last group is too short: it still gives
 * its bytes, less zero bytes at their end. Immutable, linear time.
 */
public final class LenientBase64 {
  /** What every base64 alphabet starts with. */
  public static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** The alphabet of RFC 4648, section 4. */
  public static final LenientBase64 STANDARD = new LenientBase64("+/");

  /** The alphabet of RFC 4648, section 5. */
  public static final LenientBase64 URL = new LenientBase64("-_");

  private final byte[] values = new byte[128];

  private LenientBase64(String last) {
    Arrays.fill(values, (byte) -1);
    String alphabet = LETTERS + last;
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
  }

  /**
   * Decodes a text that is base64 as a whole.
   *
   * @param text any text
   * @return what it means, as text with escapes; null if it has any other char, or padding that
   *     cannot be
   */
  public @Nullable String decode(String text) {
    int count = 0;
    while (count < text.length() && value(text.charAt(count)) >= 0) {
      count++;
    }
    if (!paddingFits(text, count)) {
      return null;
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
