// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Text in Base64 (RFC 4648, either alphabet; a space is a {@code +} that a form has decoded). Every
 * long word is in that alphabet: what would be bytes and no text is given up at the first that are
 * too many. Linear.
 */
final class Base64Text {
  private static final int SHORTEST = 8;
  private static final byte NONE = -1;
  private static final byte[] VALUES = values();

  /** One in so many bytes may be no printable character. */
  private static final int ODD = 20;

  private Base64Text() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, NONE);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < letters.length(); i++) {
      values[letters.charAt(i)] = (byte) i;
    }
    values['-'] = values['+'];
    values[' '] = values['+'];
    values['_'] = values['/'];
    return values;
  }

  /** Whether a character occurs in Base64 before the padding. */
  static boolean isLetter(char c) {
    return c < VALUES.length && VALUES[c] != NONE;
  }

  /** What it holds if that is printable text, with more than letters and digits; else null. */
  static @Nullable String decode(String text) {
    if (text.length() < SHORTEST) {
      return null;
    }
    int length = withoutPadding(text);
    return length % 4 != 1 && holdsText(text, length) ? decoded(text, length) : null;
  }

  private static int withoutPadding(String text) {
    int length = text.length();
    while (text.charAt(length - 1) == '=' && text.length() - length < 2) {
      length--;
    }
    return length;
  }

  private static boolean holdsText(String text, int length) {
    int mayBeOdd = length * 3 / 4 / ODD;
    boolean sign = false;
    int bits = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isLetter(c)) {
        return false;
      }
      bits = bits << 6 | VALUES[c];
      if ((i & 3) != 0) {
        int b = (bits >>> (2 * (3 - (i & 3)))) & 0xFF;
        sign |= isSign(b);
        if (isOdd(b) && --mayBeOdd < 0) {
          return false;
        }
      }
    }
    return sign;
  }

  private static boolean isOdd(int b) {
    boolean space = b == '\t' || b == '\r' || b == '\n';
    return (b < ' ' && !space) || b >= 0x7F;
  }

  private static boolean isSign(int b) {
    return b >= ' ' && b < 0x7F && !Character.isLetterOrDigit(b);
  }

  private static String decoded(String text, int length) {
    String standard =
        text.substring(0, length).replace('-', '+').replace('_', '/').replace(' ', '+');
    byte[] bytes = Base64.getDecoder().decode(standard);
    return TextDecoder.decode(bytes, 0, bytes.length, TextDecoder.charset(null));
  }
}
