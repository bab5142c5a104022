// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found by one look is what the long way finds. */
class LayersTest {
  private static final long SEED = 20261129;
  private static final int ROUNDS = 40_000;
  private static final String[] PIECES = {
    "a", "Z", "7", "-", "_", "+", "/", "=", " ", ".", "%", "%41", "&", "&lt;", "\\", "\\n", "{",
    "[", "\"", "\u00FC", "\uFF1C", "word", "PHNj", "cmlwdD4", "W10=", "QUJD"
  };

  @Test
  void aPlainTextHasNoLayer() {
    Random random = new Random(SEED);
    int plain = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random);
      if (Layers.isPlain(text)) {
        plain++;
        assertThat(DecodedLayer.of(text)).as("seed %d, %s", SEED, text).isEmpty();
        assertThat(text).doesNotStartWith("{").doesNotStartWith("[");
      }
    }
    assertThat(plain).isGreaterThan(ROUNDS / 20);
  }

  @Test
  void base64HoldsWhatTheObviousWayFindsInIt() {
    Random random = new Random(SEED);
    int held = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = random.nextBoolean() ? text(random) : encoded(random);
      String expected = naive(text);
      assertThat(Base64Text.decode(text)).as("seed %d, %s", SEED, text).isEqualTo(expected);
      held += expected == null ? 0 : 1;
    }
    assertThat(held).isGreaterThan(ROUNDS / 20);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Mostly printable, of both alphabets, with padding, without it or with a letter too many. */
  private static String encoded(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(30) == 0 ? random.nextInt(256) : ' ' + random.nextInt(95));
    }
    Base64.Encoder encoder = random.nextBoolean() ? Base64.getEncoder() : Base64.getUrlEncoder();
    String text = (random.nextBoolean() ? encoder : encoder.withoutPadding()).encodeToString(bytes);
    return switch (random.nextInt(8)) {
      case 0 -> text + "A";
      case 1 -> text + "=";
      case 2 -> text.replace('+', ' ');
      default -> text;
    };
  }

  private static @Nullable String naive(String text) {
    if (text.length() < 8 || !text.matches("[A-Za-z0-9+/\\-_ ]*={0,2}")) {
      return null;
    }
    String letters =
        text.replaceAll("=*$", "").replace('-', '+').replace('_', '/').replace(' ', '+');
    if (letters.length() % 4 == 1) {
      return null;
    }
    byte[] bytes = Base64.getDecoder().decode(letters);
    int odd = 0;
    boolean sign = false;
    for (byte b : bytes) {
      String one = new String(new byte[] {b}, StandardCharsets.ISO_8859_1);
      odd += one.matches("[ -~\t\r\n]") ? 0 : 1;
      sign |= one.matches("[ -~&&[^A-Za-z0-9]]");
    }
    boolean isText = sign && odd * 20 <= bytes.length;
    return isText ? TextDecoder.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8) : null;
  }
}
