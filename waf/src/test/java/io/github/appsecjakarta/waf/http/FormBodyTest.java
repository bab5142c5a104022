// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A form read byte by byte is what is read by way of a text. */
class FormBodyTest {
  private static final long SEED = 20261129;
  private static final String[] PIECES = {
    "&", "&&", "=", "a", "name", "%", "%41", "%C3", "%BC", "%2", "%zz", "+", "%26", "%3D", "é",
    "\uFFFD"
  };

  @Test
  void bytesReadAsTheTextOfThem() {
    Random random = new Random(SEED);
    for (int i = 0; i < 30_000; i++) {
      byte[] body = body(random);
      int length = random.nextInt(body.length + 1);
      HttpLimits limits = new HttpLimits(1 + random.nextInt(8), 1 + random.nextInt(4), 4, 1, 1);
      assertThat(FormBody.parse(body, length, (String) null, limits))
          .as("seed %d, %s", SEED, new String(body, StandardCharsets.ISO_8859_1))
          .isEqualTo(FormBody.parse(body, length, StandardCharsets.UTF_8, limits));
    }
  }

  private static byte[] body(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int n = random.nextInt(12); n > 0; n--) {
      bytes.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      if (random.nextInt(8) == 0) {
        bytes.write(random.nextInt(256));
      }
    }
    return bytes.toByteArray();
  }
}
