// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final int[] EDGES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  };

  @Test
  void readsValidBytesAsTheirCharacters() {
    for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
      if (cp < Character.MIN_SURROGATE || cp > Character.MAX_SURROGATE) {
        String text = Character.toString(cp);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.decode(bytes)).isEqualTo(text);
        assertThat(Utf8.encode(text)).isEqualTo(bytes);
      }
    }
  }

  @Test
  void losesNoByteWhateverItsNeighbours() {
    for (int a : EDGES) {
      for (int b : EDGES) {
        for (int c : EDGES) {
          for (int d : EDGES) {
            check(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
          }
        }
      }
    }
  }

  @Test
  void losesNoByteOfLongText() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      check(bytes);
    }
  }

  @Test
  void escapesEachByteOfBrokenSequences() {
    assertThat(Utf8.decode(bytes(0xC0, 0x80))).isEqualTo("\uDCC0\uDC80");
    assertThat(Utf8.decode(bytes(0xED, 0xA0, 0x80))).isEqualTo("\uDCED\uDCA0\uDC80");
    assertThat(Utf8.decode(bytes(0xF0, 0x9F, 0x98))).isEqualTo("\uDCF0\uDC9F\uDC98");
    assertThat(Utf8.decode(bytes(0xE2, 0x41))).isEqualTo("\uDCE2A");
  }

  @Test
  void countsALoneSurrogateOfTheHostAsReplacement() {
    assertThat(Utf8.length("a\uD800b\uDFFF")).isEqualTo(8);
    assertThat(Utf8.encode("\uD800")).isEqualTo(bytes(0xEF, 0xBF, 0xBD));
    assertThat(Utf8.encode("\uDC7F")).isEqualTo(bytes(0xEF, 0xBF, 0xBD));
    assertThat(Utf8.encode("\uDD00")).isEqualTo(bytes(0xEF, 0xBF, 0xBD));
  }

  @Test
  void joinsEscapesThatBelongTogether() {
    assertThat(Utf8.canonical("a\uDCC3\uDCA9b\uDCC3")).isEqualTo("aéb\uDCC3");
    assertThat(Utf8.canonical("\uDCF0\uDC9F\uDC98\uDC80")).isEqualTo("😀");
    String plain = "é😀";
    assertThat(Utf8.canonical(plain)).isSameAs(plain);
  }

  @Test
  void readsAPart() {
    byte[] bytes = "aéb".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.decode(bytes, 1, 3)).isEqualTo("é");
    assertThat(Utf8.decode(bytes, 0, 2)).isEqualTo("a\uDCC3");
    assertThatThrownBy(() -> Utf8.decode(bytes, 0, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static void check(byte[] bytes) {
    String text = Utf8.decode(bytes);
    assertThat(Utf8.encode(text)).isEqualTo(bytes);
    assertThat(Utf8.length(text)).isEqualTo(bytes.length);
    String strict = strict(bytes);
    if (strict != null) {
      assertThat(text).isEqualTo(strict);
    } else {
      assertThat(text.codePoints()).anyMatch(cp -> cp >= 0xDC80 && cp <= 0xDCFF);
    }
  }

  private static @Nullable String strict(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
