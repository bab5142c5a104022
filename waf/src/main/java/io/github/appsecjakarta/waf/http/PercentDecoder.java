// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent encoding, as forms and paths use it. A {@code %} without two hex digits stays. */
final class PercentDecoder {
  /** Where no character stands for a space: a percent sign is looked at before. */
  private static final char NO_SPACE = '%';

  private PercentDecoder() {}

  /** Decodes a part of a form or query, where {@code +} is a space. */
  static String decode(String text, int from, int to, Charset charset) {
    return decode(text, from, to, '+', charset);
  }

  /**
   * Decodes a part of a form that is UTF-8.
   *
   * @param room as long as the part at least; overwritten
   */
  static String decode(byte[] bytes, int from, int to, byte[] room) {
    int length = decode(bytes, from, to, (byte) '+', room);
    return TextDecoder.decode(room, 0, length, StandardCharsets.UTF_8);
  }

  /** Decodes a part of a path, where {@code +} is itself. */
  static String path(String segment) {
    return decode(segment, 0, segment.length(), NO_SPACE, StandardCharsets.UTF_8);
  }

  private static String decode(String text, int from, int to, char space, Charset charset) {
    int first = from;
    while (first < to && text.charAt(first) != '%' && text.charAt(first) != space) {
      first++;
    }
    return first == to ? text.substring(from, to) : decoded(text, from, to, space, charset);
  }

  /** In one pass as long as there is only ASCII, which clients send; else by way of UTF-8. */
  private static String decoded(String text, int from, int to, char space, Charset charset) {
    byte[] bytes = new byte[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return decodedBeyondAscii(text.substring(from, to), space, charset);
      }
      bytes[i - from] = (byte) c;
    }
    return TextDecoder.decode(bytes, 0, decode(bytes, (byte) space), charset);
  }

  private static String decodedBeyondAscii(String text, char space, Charset charset) {
    if (text.indexOf('%') < 0) {
      return text.replace(space, ' ');
    }
    byte[] bytes = Utf8.encode(text);
    return TextDecoder.decode(bytes, 0, decode(bytes, (byte) space), charset);
  }

  /** Decodes in place; how many bytes are left. */
  private static int decode(byte[] bytes, byte space) {
    return decode(bytes, 0, bytes.length, space, bytes);
  }

  private static int decode(byte[] bytes, int from, int to, byte space, byte[] into) {
    int length = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '%') {
        int value = hexPair(bytes, i + 1, to);
        into[length++] = value < 0 ? b : (byte) value;
        i += value < 0 ? 0 : 2;
      } else {
        into[length++] = b == space ? (byte) ' ' : b;
      }
    }
    return length;
  }

  private static int hexPair(byte[] bytes, int at, int to) {
    if (at + 1 >= to) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
