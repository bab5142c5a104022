// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Decodes {@code +}, {@code %HH} and {@code %uHHHH} until nothing is left to decode, so that {@code
 * %252527} is {@code '}. Surrogates become U+FFFD. Never longer than the input.
 *
 * <p>Escapes never overlap, so the order of decoding does not matter: one pass that looks back at
 * its own output finds what repeated passes would, in linear time whatever the nesting.
 */
final class UrlDecodeIis implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Spaces("%(?:[^2]|2[^0]|2?$)");
  }

  @Override
  public String apply(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+' || (c == '%' && escape(text, i))) {
        return decode(text, i);
      }
    }
    return text;
  }

  private static String decode(String text, int first) {
    ByteText out = new ByteText(text, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '+' ? ' ' : c);
      boolean reduced = Ascii.hex(c) >= 0;
      while (reduced) {
        reduced = reduce(out);
      }
    }
    return out.toString();
  }

  /** Decodes the escape that the output ends with, if any. */
  private static boolean reduce(ByteText out) {
    int value = tail(out, 2, 3);
    if (value >= 0) {
      out.cut(out.length() - 3);
      out.appendByte(value == '+' ? ' ' : value);
      return true;
    }
    value = unicodeTail(out);
    if (value < 0) {
      return false;
    }
    out.cut(out.length() - 6);
    if (value < 0x80) {
      out.append(value == '+' ? ' ' : (char) value);
    } else {
      out.appendCodePoint(value);
    }
    return true;
  }

  private static int unicodeTail(ByteText out) {
    int u = out.length() - 5;
    return u > 0 && (out.charAt(u) | 0x20) == 'u' ? tail(out, 4, 6) : -1;
  }

  /** The number that the last digits mean, if there is a percent sign so far from the end. */
  private static int tail(ByteText out, int digits, int percent) {
    int length = out.length();
    if (length < percent || out.charAt(length - percent) != '%') {
      return -1;
    }
    int value = 0;
    for (int i = length - digits; i < length; i++) {
      int digit = Ascii.hex(out.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  private static boolean escape(String text, int at) {
    if (hexRun(text, at + 1, 2)) {
      return true;
    }
    return at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'u' && hexRun(text, at + 2, 4);
  }

  private static boolean hexRun(String text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (i >= text.length() || Ascii.hex(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
