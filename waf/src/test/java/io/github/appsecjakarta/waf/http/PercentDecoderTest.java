// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decoding in one pass beside the obvious way: spaces first, then all of it as bytes. */
class PercentDecoderTest {
  private static final String[] PIECES = {
    "%", "+", "%41", "%c3", "%BC", "%2B", "%25", "%zz", "a", "b", "\u00FC", "\u20AC", "\uDC80", "4",
    "F"
  };
  private static final Charset[] CHARSETS = {
    StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252")
  };

  @Test
  void onePassReadsWhatTheObviousWayReads() {
    Random random = new Random(20261129);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int from = random.nextInt(text.length() + 1);
      String part = text.substring(from);
      Charset charset = CHARSETS[random.nextInt(CHARSETS.length)];
      assertThat(PercentDecoder.decode(text.toString(), from, text.length(), charset))
          .as("%s, %s", part, charset)
          .isEqualTo(naive(part.replace('+', ' '), charset));
      assertThat(PercentDecoder.path(part)).isEqualTo(naive(part, StandardCharsets.UTF_8));
    }
  }

  private static String naive(String text, Charset charset) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    byte[] bytes = Utf8.encode(text);
    for (int i = 0; i < bytes.length; i++) {
      boolean pair = i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      if (bytes[i] == '%' && pair) {
        decoded.write(Integer.parseInt("" + (char) bytes[i + 1] + (char) bytes[i + 2], 16));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return TextDecoder.decode(decoded.toByteArray(), 0, decoded.size(), charset);
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
