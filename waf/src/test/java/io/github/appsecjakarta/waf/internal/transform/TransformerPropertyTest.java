// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every transformer and any text. */
class TransformerPropertyTest {
  private static final String[] ALPHABETS = {
    "%u25+0134aAcC3%%9", "\\xuXU0d83e9 \n'\"^,;/(A", "&#x;0126lLtTgampquonbs", "./\\..//a\0  ",
    "<!-->-#/**/?=aé€😀", "QUJD+/-_=wA", "ﬁ½ßẞıİ\u0301\u200d\uFDFA\uD55C", "",
  };

  static List<String> names() {
    return Transformers.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void staysWithinItsBound(String name) {
    forRandomTexts(
        name,
        (text, result) -> assertThat(Utf8.length(result)).isLessThanOrEqualTo(bound(name, text)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersTheSameInstanceIfNothingChanged(String name) {
    forRandomTexts(
        name,
        (text, result) -> {
          if (result.equals(text)) {
            assertThat(result).isSameAs(text);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void joinsBytesIntoCharacters(String name) {
    forRandomTexts(name, (text, result) -> assertThat(Utf8.canonical(result)).isEqualTo(result));
  }

  @ParameterizedTest
  @MethodSource("names")
  void takesTheEmptyText(String name) {
    assertThat(named(name).apply("")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void takesAnyHostText(String name) {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      char[] chars = new char[random.nextInt(12)];
      for (int i = 0; i < chars.length; i++) {
        chars[i] =
            (char)
                (random.nextBoolean()
                    ? 0xD700 + random.nextInt(0x900)
                    : "%\\&u41".charAt(random.nextInt(6)));
      }
      assertThat(named(name).apply(new String(chars))).isNotNull();
    }
  }

  @Test
  void decodesAsOftenAsRepeatedPassesWould() {
    Random random = new Random(11);
    Transformer once = named("url_decode_iis");
    for (int round = 0; round < 60_000; round++) {
      String text = text(random, ALPHABETS[0]);
      assertThat(once.apply(text)).as(text).isEqualTo(repeated(text));
    }
  }

  @Test
  void decodesDeepNestingInOnePass() {
    String text = "%" + "25".repeat(500_000) + "27";
    assertThat(named("url_decode_iis").apply(text)).isEqualTo("'");
  }

  private static String repeated(String text) {
    byte[] before = Utf8.encode(text);
    byte[] after = pass(before);
    while (after.length < before.length || !java.util.Arrays.equals(before, after)) {
      before = after;
      after = pass(before);
    }
    return Utf8.decode(after);
  }

  /** One pass as plainly as possible. */
  private static byte[] pass(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' ? hex(bytes, i + 1, 2) : -1;
      boolean unit = bytes[i] == '%' && i + 1 < bytes.length && (bytes[i + 1] | 0x20) == 'u';
      int point = unit ? hex(bytes, i + 2, 4) : -1;
      if (value >= 0) {
        out.write(value);
        i += 2;
      } else if (point >= 0) {
        boolean bad = point == 0 || Character.isSurrogate((char) point);
        out.writeBytes(Utf8.encode(Character.toString(bad ? 0xFFFD : point)));
        i += 5;
      } else {
        out.write(bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private static int hex(byte[] bytes, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < bytes.length ? Character.digit(bytes[i], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private interface Check {
    void that(String text, String result);
  }

  private static void forRandomTexts(String name, Check check) {
    Random random = new Random(7);
    for (int round = 0; round < 8000; round++) {
      String text = text(random, ALPHABETS[round % ALPHABETS.length]);
      check.that(text, named(name).apply(text));
    }
  }

  static int bound(String name, String text) {
    int length = Utf8.length(text);
    return switch (name) {
      case "base64_encode" -> (length + 2) / 3 * 4;
      case "unicode_normalize" -> 11 * length;
      default -> length;
    };
  }

  private static Transformer named(String name) {
    return Objects.requireNonNull(Transformers.named(name));
  }

  /** Text with bytes that are not UTF-8 in it now and then. */
  private static String text(Random random, String alphabet) {
    List<Integer> points = new ArrayList<>(alphabet.codePoints().boxed().toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = random.nextInt(14); i > 0; i--) {
      if (points.isEmpty() || random.nextInt(12) == 0) {
        out.write(random.nextInt(256));
      } else {
        int cp = points.get(random.nextInt(points.size()));
        out.writeBytes(Utf8.encode(Character.toString(cp)));
      }
    }
    return Utf8.decode(out.toByteArray());
  }
}
