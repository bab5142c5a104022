// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a JSON or XML text is in, from its first bytes: byte order mark, else the zeros
 * that UTF-16 and UTF-32 put around ASCII (RFC 4627), else the declared charset, else UTF-8.
 */
record TextEncoding(Charset charset, int start) {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  static String decode(byte[] body, int length, @Nullable String declared) {
    TextEncoding text = detect(body, length, declared);
    return TextDecoder.decode(body, text.start, length, text.charset);
  }

  private static TextEncoding detect(byte[] body, int length, @Nullable String declared) {
    int b0 = at(body, length, 0);
    int b1 = at(body, length, 1);
    int b2 = at(body, length, 2);
    int b3 = at(body, length, 3);
    if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (b0 == 0 && b1 == 0 && b2 == 0xFE && b3 == 0xFF) {
      return new TextEncoding(UTF_32BE, 4);
    }
    if (b0 == 0xFF && b1 == 0xFE) {
      boolean wide = b2 == 0 && b3 == 0;
      return wide ? new TextEncoding(UTF_32LE, 4) : new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (b0 == 0xFE && b1 == 0xFF) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return new TextEncoding(byZeros(b0, b1, b2, b3, declared), 0);
  }

  private static Charset byZeros(int b0, int b1, int b2, int b3, @Nullable String declared) {
    if (b0 == 0 && b1 == 0 && b2 == 0 && b3 > 0) {
      return UTF_32BE;
    }
    if (b0 > 0 && b1 == 0 && b2 == 0 && b3 == 0) {
      return UTF_32LE;
    }
    if (b0 == 0 && b1 > 0) {
      return StandardCharsets.UTF_16BE;
    }
    if (b0 > 0 && b1 == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return TextDecoder.charset(declared);
  }

  private static int at(byte[] body, int length, int index) {
    return index < length ? body[index] & 0xFF : -1;
  }
}
