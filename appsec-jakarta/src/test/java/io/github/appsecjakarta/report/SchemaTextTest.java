// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shapes as they are written to spans. */
class SchemaTextTest {
  private static final Redaction REDACTION =
      new Redaction(Redaction.DEFAULT_KEY_PATTERN, Redaction.DEFAULT_VALUE_PATTERN);

  @Test
  void aShapeIsJsonOnOneLine() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mail", List.of(8L, Map.of("type", "email")));
    fields.put("ids", List.of(List.of(List.of(4L)), Map.of("len", 2L)));
    fields.put("empty", List.of(Map.of()));

    assertThat(SchemaText.of(List.of(fields), REDACTION))
        .isEqualTo(
            "[{\"mail\":[8,{\"type\":\"email\"}],\"ids\":[[[4]],{\"len\":2}],\"empty\":[{}]}]");
  }

  @Test
  void keysAreTheClientsAndHarmless() {
    assertThat(SchemaText.of(List.of(Map.of("${a}\n\"", List.of(8L))), REDACTION))
        .isEqualTo("[{\"\\u0024{a}\\u000a\\\"\":[8]}]");
    assertThat(SchemaText.of(List.of(Map.of("token=abcdef", List.of(8L))), REDACTION))
        .isEqualTo("[{\"token=<Redacted>\":[8]}]");
  }

  @Test
  void aShapeThatIsTooLongIsNotWritten() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < 255; i++) {
      fields.put(i + "x".repeat(100), List.of(8L));
    }
    assertThat(SchemaText.of(List.of(fields), REDACTION)).isNull();
  }

  @Test
  void aShapeIsNotFollowedForEver() {
    List<Object> deep = List.of();
    for (int i = 0; i < 10_000; i++) {
      deep = new ArrayList<>(List.of(deep));
    }
    assertThat(SchemaText.of(deep, REDACTION)).hasSizeLessThan(1000);
  }
}
