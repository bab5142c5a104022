// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @Test
  void writesAllKindsOfValues() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("text", "a\"b\\c");
    object.put("list", List.of(1, 2L, true, 0.5, List.of(), Map.of()));
    object.put("map", Collections.singletonMap("none", null));
    object.put("other", new Object());
    object.put("nan", Double.NaN);
    assertThat(JsonText.of(object))
        .isEqualTo(
            "{\"text\":\"a\\\"b\\\\c\",\"list\":[1,2,true,0.5,[],{}],\"map\":{\"none\":null},"
                + "\"other\":null,\"nan\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${jndi:ldap://x/a}",
        "$${::-j}ndi",
        "a\nINFO forged",
        "a\r\nb\u000Bc\fd\u0085e\u2028f\u2029g",
        "abc\u202Edef\u2066ghi\u200Bj\uFEFF",
        "\u001B[31mred\u009B31m\u0000\u007F",
        "lone \uD800 and \uDC80 surrogates",
        "tags \uDB40\uDC41 of plane 14"
      })
  void hostileTextCannotLeaveItsString(String hostile) throws IOException {
    String line = JsonText.of(Map.of("v", hostile));
    assertThat(line.chars().allMatch(JsonTextTest::harmless)).as(line).isTrue();
    assertThat(readBack(line)).isEqualTo(hostile);
  }

  @Test
  void noRandomTextYieldsAForbiddenCharacter() throws IOException {
    Random random = new Random(20260901);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x110000 : 0x300));
      }
      String line = JsonText.of(Map.of("v", text.toString()));
      assertThat(line.chars().allMatch(JsonTextTest::harmless)).as(line).isTrue();
      assertThat(readBack(line)).isEqualTo(text.toString());
    }
  }

  @Test
  void keysAreEscapedLikeValues() {
    assertThat(JsonText.of(Map.of("${a}\n", 1))).isEqualTo("{\"\\u0024{a}\\u000a\":1}");
  }

  @Test
  void longTextsAreCutAndMarked() {
    String line = JsonText.of(Map.of("v", "x".repeat(JsonText.MAX_STRING + 1)));
    assertThat(line).hasSizeLessThan(JsonText.MAX_STRING + 50).endsWith(",\"truncated\":true}");
  }

  @Test
  void hugeListsAreCutAndTheLineStaysJson() throws IOException {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      list.add(Map.of("k", "$".repeat(4000)));
    }
    String line = JsonText.of(Map.of("v", List.of(list)));
    assertThat(line.length()).isLessThan(JsonText.MAX_CHARS + 6 * JsonText.MAX_STRING + 50);
    assertThat(line).endsWith(",\"truncated\":true}");
    tokens(line);
  }

  @Test
  void endlessNestingIsCut() throws IOException {
    Map<String, Object> loop = new LinkedHashMap<>();
    loop.put("loop", loop);
    tokens(JsonText.of(loop));
  }

  private static boolean harmless(int c) {
    int type = Character.getType(c);
    return c != '$'
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }

  private static String readBack(String line) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      parser.nextToken();
      parser.nextToken();
      return parser.getText();
    }
  }

  private static void tokens(String line) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      while (parser.nextToken() != null) {
        assertThat(parser.currentToken()).isNotNull();
      }
    }
  }
}
