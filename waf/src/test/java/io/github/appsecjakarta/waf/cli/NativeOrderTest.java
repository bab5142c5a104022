// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that all match, and the order in which libddwaf 2.0.1 reported them. */
class NativeOrderTest {
  static Stream<Map<String, Object>> cases() {
    return JsonResource.objects("engine/native-order.json").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalRules_areTriedInTheOrderOfTheNativeEngine(Map<String, Object> rules)
      throws IOException {
    ConformanceSession session = new ConformanceSession();
    Object module = Objects.requireNonNull(rules.get("module"));
    Map<String, Object> file =
        Map.of(
            "rules", rules(rules.get("rules"), module),
            "custom_rules", rules(rules.get("custom_rules"), module));
    session.answer(JsonValues.write(Map.of("op", "load", "rules", file)));
    Map<String, Object> answer =
        JsonResource.object(session.answer("{\"op\":\"run\",\"data\":{\"v\":1}}"));
    List<Object> ids = new ArrayList<>();
    for (Object event : JsonResource.list(answer.get("events"))) {
      ids.add(JsonResource.map(JsonResource.map(event).get("rule")).get("id"));
    }
    assertThat(ids).isEqualTo(rules.get("order"));
  }

  private static List<Object> rules(@Nullable Object ids, Object module) {
    List<Object> rules = new ArrayList<>();
    Map<String, Object> inputs = Map.of("inputs", List.of(Map.of("address", "v")));
    for (Object id : JsonResource.list(ids)) {
      rules.add(
          Map.of(
              "id",
              id,
              "name",
              "n",
              "tags",
              Map.of("type", "t", "module", module),
              "conditions",
              List.of(Map.of("operator", "exists", "parameters", inputs))));
    }
    return rules;
  }
}
