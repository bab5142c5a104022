// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SqlInjectionTest {
  @TestFactory
  Stream<DynamicTest> textsHaveTheirFingerprint() {
    return Vectors.read(SqlInjectionTest.class, "vectors.tsv").stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.text(),
                    () ->
                        assertThat(SqlInjection.fingerprint(vector.text()))
                            .isEqualTo(vector.answer().equals("-") ? null : vector.answer())));
  }

  @Test
  void emptyTextIsHarmless() {
    assertThat(SqlInjection.fingerprint("")).isNull();
  }

  @Test
  void oneWordOrNumberIsNoInjectionHoweverItIsRead() throws IOException {
    List<String> words = new ArrayList<>(List.of("0", "007", "4711", "1".repeat(5000)));
    VocabularyFile.read().values().forEach(words::addAll);
    Random random = new Random(20261129);
    for (int i = 0; i < 20_000; i++) {
      words.add(word(random));
    }
    for (String word : words) {
      if (word.matches("[A-Za-z_][A-Za-z0-9_]*|[0-9]+")) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        for (boolean mysql : new boolean[] {true, false}) {
          SqlReading reading = SqlReading.of(bytes, SqlToken.NO_QUOTE, mysql);
          assertThat(reading.injection()).as(word).isNull();
          assertThat(reading.dialectMatters()).as(word).isFalse();
        }
      }
    }
  }

  private static String word(Random random) {
    String letters = "abeEnNqQuUxX_01289";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  @Test
  void everyCharacterCanStandAnywhere() {
    for (int c = 0; c < 0x180; c++) {
      for (String frame : new String[] {"", "1 ", "'", "$", "@", "x'", "0x", "1 union select "}) {
        String text = frame + (char) c;
        assertThat(SqlInjection.fingerprint(text + text)).matches(SqlInjectionTest::isFingerprint);
        assertThat(SqlInjection.fingerprint(text)).matches(SqlInjectionTest::isFingerprint);
      }
    }
  }

  @Test
  void longTextsOfOneKindAreReadToTheEnd() {
    String[] pieces = {
      "'", "\\'", "''", "/*", "$a$", "[", "a.", "a`", "(", "1+", "1,", "--\n", "q'("
    };
    for (String piece : pieces) {
      String text = piece.repeat(100_000);
      assertThat(SqlInjection.fingerprint(text)).matches(SqlInjectionTest::isFingerprint);
    }
  }

  private static boolean isFingerprint(@org.jspecify.annotations.Nullable String fingerprint) {
    return fingerprint == null || (!fingerprint.isEmpty() && fingerprint.length() <= 5);
  }
}
