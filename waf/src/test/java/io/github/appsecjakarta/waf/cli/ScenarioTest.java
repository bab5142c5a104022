// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files and requests: what must be found in each run, as data. A rule without name or tags
 * gets its id as name and type. Of a match there is one line for each condition: operator, address,
 * path, value, highlight.
 */
class ScenarioTest {
  static Stream<Arguments> scenarios() {
    return Stream.of(
            "conditions", "order", "overrides", "filters", "actions", "attributes", "processors")
        .flatMap(
            file ->
                JsonResource.objects("engine/" + file + ".json").stream()
                    .map(s -> Arguments.of(file + ": " + s.get("name"), s)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void scenario_holds(String name, Map<String, Object> scenario) throws IOException {
    ConformanceSession session = new ConformanceSession();
    Map<String, Object> rules = JsonResource.map(scenario.get("rules"));
    JsonResource.list(rules.get("rules")).forEach(ScenarioTest::complete);
    JsonResource.list(rules.get("custom_rules")).forEach(ScenarioTest::complete);
    Map<String, Object> load = ask(session, Map.of("op", "load", "rules", rules));
    assertThat(load).as("%s", load).containsEntry("ok", true);
    for (Object step : JsonResource.list(scenario.get("steps"))) {
      check(session, JsonResource.map(step));
    }
  }

  private static void complete(Object rule) {
    Map<String, Object> map = JsonResource.map(rule);
    map.putIfAbsent("name", map.get("id"));
    map.putIfAbsent("tags", Map.of("type", map.get("id")));
  }

  private static void check(ConformanceSession session, Map<String, Object> step)
      throws IOException {
    Map<String, Object> request = new LinkedHashMap<>(step);
    Map<String, Object> want = JsonResource.map(request.remove("want"));
    request.put("op", "run");
    Map<String, Object> answer = ask(session, request);
    assertThat(ids(answer))
        .as("%s %s", step, answer)
        .isEqualTo(want.getOrDefault("rules", List.of()));
    for (String key : List.of("actions", "attributes")) {
      assertThat(hidden(answer.get(key)))
          .as("%s of %s", key, step)
          .isEqualTo(want.getOrDefault(key, Map.of()));
    }
    if (want.containsKey("matches")) {
      assertThat(matches(answer)).as("%s", step).isEqualTo(want.get("matches"));
    }
    if (want.containsKey("on_match")) {
      assertThat(onMatch(answer)).as("%s", step).isEqualTo(want.get("on_match"));
    }
  }

  private static Map<String, Object> ask(ConformanceSession session, Map<String, ?> request)
      throws IOException {
    return JsonResource.object(session.answer(JsonValues.write(request)));
  }

  private static List<Object> ids(Map<String, Object> answer) {
    List<Object> ids = new ArrayList<>();
    JsonResource.list(answer.get("events"))
        .forEach(e -> ids.add(JsonResource.map(JsonResource.map(e).get("rule")).get("id")));
    return ids;
  }

  private static List<Object> onMatch(Map<String, Object> answer) {
    List<Object> ids = new ArrayList<>();
    JsonResource.list(answer.get("events"))
        .forEach(e -> ids.add(JsonResource.map(JsonResource.map(e).get("rule")).get("on_match")));
    return ids;
  }

  private static List<Object> matches(Map<String, Object> answer) {
    List<Object> lines = new ArrayList<>();
    for (Object event : JsonResource.list(answer.get("events"))) {
      for (Object match : JsonResource.list(JsonResource.map(event).get("rule_matches"))) {
        Object parameter = JsonResource.list(JsonResource.map(match).get("parameters")).get(0);
        Map<String, Object> place = JsonResource.map(parameter);
        lines.add(
            List.of(
                JsonResource.map(match).get("operator"),
                place.get("address"),
                place.get("key_path"),
                place.get("value"),
                place.get("highlight")));
      }
    }
    return lines;
  }

  /** Random ids become a star. */
  private static Map<String, Object> hidden(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    JsonResource.map(value)
        .forEach(
            (key, v) -> {
              boolean random = key.equals("security_response_id") || key.equals("stack_id");
              copy.put(key, random ? "*" : v instanceof Map ? hidden(v) : v);
            });
    return copy;
  }
}
