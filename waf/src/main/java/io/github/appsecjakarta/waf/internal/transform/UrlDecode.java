// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Decodes {@code +} and {@code %HH} once. A {@code %} without two hexadecimal digits stays. Never
 * longer than the input.
 */
final class UrlDecode implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Spaces("%(?:[^2]|2[^0]|2?$)");
  }

  @Override
  public String apply(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) != '+' && decoded(text, first) < 0) {
      first++;
    }
    return first == text.length() ? text : decodeFrom(text, first);
  }

  private static String decodeFrom(String text, int first) {
    ByteText out = new ByteText(text, first);
    for (int i = first; i < text.length(); i++) {
      int value = decoded(text, i);
      if (value >= 0) {
        out.appendByte(value);
        i += 2;
      } else {
        char c = text.charAt(i);
        out.append(c == '+' ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** The byte that {@code %HH} at this place means, or -1 if there is none. */
  private static int decoded(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Ascii.hex(text.charAt(at + 1));
    int low = Ascii.hex(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }
}
