// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a request as text. UTF-8 keeps a byte that is not valid as the lone surrogate U+DC00 +
 * byte; any other charset replaces what is malformed, as the JDK and so the application does.
 */
final class TextDecoder {
  private TextDecoder() {}

  /** The charset of that name, UTF-8 if there is none or it is unknown. */
  static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  static String decode(byte[] bytes, int from, int to, Charset charset) {
    String text = new String(bytes, from, to - from, charset);
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    return utf8 && text.indexOf('\uFFFD') >= 0 ? escaped(bytes, from, to) : text;
  }

  /** Text as bytes: UTF-8, with escaped bytes as they were. */
  static byte[] encode(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (c >= 0xDC80 && c <= 0xDCFF && !afterHighSurrogate(text, i)) {
        bytes[length++] = (byte) c;
      } else {
        int end = Character.isHighSurrogate(c) && i + 1 < text.length() ? i + 2 : i + 1;
        byte[] encoded = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        i = end - 1;
      }
    }
    return java.util.Arrays.copyOf(bytes, length);
  }

  private static boolean afterHighSurrogate(String text, int index) {
    return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }

  private static String escaped(byte[] bytes, int from, int to) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from);
    CoderResult result = decoder.decode(in, out, true);
    while (!result.isUnderflow()) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (0xDC00 + (in.get() & 0xFF)));
      }
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }
}
