// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.processor.JsonTree;
import io.github.appsecjakarta.waf.verdict.ConditionMatch.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code vectors.jsonl}: detector, resource, params and the text to be found in them, or null;
 * {@code path} where it is, {@code shown} the resource as reported.
 */
class DetectorVectorsTest {
  static Stream<Arguments> vectors() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    DetectorVectorsTest.class.getResourceAsStream("/detector/vectors.jsonl")),
                StandardCharsets.UTF_8))) {
      return in
          .lines()
          .map(line -> (Pairs) Objects.requireNonNull(JsonTree.parse(line, 20)))
          .map(one -> Arguments.of(one.first("detector") + ": " + one.first("what"), one))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void finds(String name, Pairs vector) {
    Finding finding = detector(vector).detect(input(vector));
    Object hit = vector.first("hit");
    if (hit == null || finding == null) {
      assertThat(finding).as(name).isEqualTo(hit);
      return;
    }
    assertThat(finding.highlight()).isEqualTo(List.of(hit));
    assertThat(finding.arguments())
        .containsEntry(
            "params",
            new Place(text(vector, "address", "p"), path(vector), text(vector, "param", hit)))
        .containsEntry(
            "resource", new Place("r", List.of("k"), text(vector, "shown", resource(vector))));
    if (vector.first("db_type") != null) {
      assertThat(finding.arguments())
          .containsEntry("db_type", new Place("d", List.of(), text(vector, "db_type", "")));
    }
  }

  private static Detector detector(Pairs vector) {
    String name = text(vector, "detector", "");
    if (vector.first("windows") != null) {
      return name.startsWith("lfi") ? new LfiDetector(true) : new CmdiDetector(true);
    }
    if (vector.first("parameters") instanceof Pairs parameters) {
      return Detectors.create(
          name, Map.of(parameters.key(0), Objects.requireNonNull(parameters.value(0))));
    }
    return Detectors.create(name, Map.of());
  }

  private static DetectorInput input(Pairs vector) {
    Object dbType = vector.first("db_type");
    return new DetectorInput(
        new Argument("r", List.of("k"), vector.first("resource")),
        List.of(
            new Argument("none", List.of(), null),
            new Argument("p", List.of(), vector.first("params"))),
        dbType == null ? null : new Argument("d", List.of(), dbType),
        part -> false,
        () -> false);
  }

  /** The resource as reported where nothing is replaced: words are joined as a command. */
  private static String resource(Pairs vector) {
    Object resource = vector.first("resource");
    if (!(resource instanceof List<?> words)) {
      return String.valueOf(resource);
    }
    StringBuilder line = new StringBuilder(String.valueOf(words.get(0)));
    words.subList(1, words.size()).forEach(word -> line.append(" \"").append(word).append('"'));
    return line.toString();
  }

  private static List<Object> path(Pairs vector) {
    if (!(vector.first("path") instanceof List<?> steps)) {
      return List.of();
    }
    return steps.stream()
        .map(
            step -> step instanceof Number index ? (Object) index.intValue() : String.valueOf(step))
        .toList();
  }

  private static String text(Pairs vector, String key, @Nullable Object otherwise) {
    Object value = vector.first(key);
    return String.valueOf(value == null ? otherwise : value);
  }
}
