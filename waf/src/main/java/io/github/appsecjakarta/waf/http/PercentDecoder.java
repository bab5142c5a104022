// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent encoding, as forms and paths use it. A {@code %} without two hex digits stays. */
final class PercentDecoder {
  private PercentDecoder() {}

  /** Decodes a part of a form or query, where {@code +} is a space. */
  static String decode(String text, int from, int to, Charset charset) {
    return decode(text.substring(from, to), true, charset);
  }

  /** Decodes a part of a path, where {@code +} is itself. */
  static String path(String segment) {
    return decode(segment, false, StandardCharsets.UTF_8);
  }

  private static String decode(String text, boolean plusIsSpace, Charset charset) {
    boolean plus = plusIsSpace && text.indexOf('+') >= 0;
    String spaced = plus ? text.replace('+', ' ') : text;
    if (spaced.indexOf('%') < 0) {
      return spaced;
    }
    byte[] bytes = Utf8.encode(spaced);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' ? hexPair(bytes, i + 1) : -1;
      if (value >= 0) {
        bytes[length++] = (byte) value;
        i += 2;
      } else {
        bytes[length++] = bytes[i];
      }
    }
    return TextDecoder.decode(bytes, 0, length, charset);
  }

  private static int hexPair(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
