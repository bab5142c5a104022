// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.ConformanceCases;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.verdict.ConditionMatch.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The detectors alone, without the engine, on cases of one step whose rules are all detectors. */
class DetectorConformanceTest {
  private final Map<String, Pairs> recorded = ConformanceCases.recorded();
  private final Map<String, Pairs> ruleSets = ruleSets();

  @ParameterizedTest
  @ValueSource(strings = {"detector.jsonl", "validator.jsonl"})
  void everyDetectorFindsWhatIsRecorded(String file) {
    List<String> failures = new ArrayList<>();
    int asked = 0;
    for (Pairs one : ConformanceCases.file(file)) {
      String id = String.valueOf(one.first("id"));
      Pairs answer = recorded.get(id);
      List<Pairs> rules = rules(ruleSets.get(String.valueOf(one.first("ruleset"))));
      List<Pairs> steps = list(one.first("steps"));
      if (answer == null || rules.isEmpty() || steps.size() != 1) {
        continue;
      }
      asked++;
      Pairs data = pairs(steps.get(0).first("data"));
      Map<String, String> got = found(rules, data);
      Map<String, String> want = recorded(pairs(list(answer.first("steps")).get(0)));
      if (!got.equals(want)) {
        failures.add(id + " " + data + "\n  found  " + got + "\n  wanted " + want);
      }
    }
    assertThat(failures).as("of %s", asked).isEmpty();
    assertThat(asked).isPositive();
  }

  private static Map<String, String> found(List<Pairs> rules, Pairs data) {
    Map<String, String> found = new TreeMap<>();
    for (Pairs rule : rules) {
      Pairs condition = list(rule.first("conditions")).get(0);
      Finding finding = detect(condition, data);
      if (finding != null) {
        found.put(String.valueOf(rule.first("id")), text(finding));
      }
    }
    return found;
  }

  private static @Nullable Finding detect(Pairs condition, Pairs data) {
    Map<String, @Nullable Object> parameters = map(pairs(condition.first("parameters")));
    String name = operator(condition);
    List<Argument> resource = arguments(parameters.get("resource"), data);
    List<Argument> params = arguments(parameters.get("params"), data);
    List<Argument> dbType = arguments(parameters.get("db_type"), data);
    if (resource.isEmpty() || params.isEmpty()) {
      return null;
    }
    Argument type = dbType.isEmpty() ? null : dbType.get(0);
    return Detectors.create(name, parameters)
        .detect(new DetectorInput(resource.get(0), params, type, part -> false, () -> false));
  }

  private static String operator(Pairs condition) {
    String name = String.valueOf(condition.first("operator"));
    int version = name.indexOf("@v");
    return version < 0 ? name : name.substring(0, version);
  }

  private static List<Argument> arguments(@Nullable Object inputs, Pairs data) {
    List<Argument> arguments = new ArrayList<>();
    for (Pairs input : list(inputs)) {
      String address = String.valueOf(input.first("address"));
      if (map(data).containsKey(address)) {
        arguments.add(new Argument(address, List.of(), data.first(address)));
      }
    }
    return arguments;
  }

  private static String text(Finding finding) {
    StringBuilder out = new StringBuilder();
    finding
        .arguments()
        .forEach((name, place) -> out.append(name).append('=').append(text(place)).append(' '));
    return out.append(finding.highlight()).toString();
  }

  private static String text(Place place) {
    return place.address() + place.keyPath() + ":" + place.value();
  }

  private static Map<String, String> recorded(Pairs step) {
    Map<String, String> recorded = new TreeMap<>();
    for (Pairs event : list(step.first("events"))) {
      Pairs match = list(event.first("rule_matches")).get(0);
      Pairs parameters = list(match.first("parameters")).get(0);
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.value(i) instanceof Pairs place) {
          out.append(parameters.key(i)).append('=').append(place.first("address"));
          out.append(place.first("key_path")).append(':').append(place.first("value")).append(' ');
        }
      }
      String id = String.valueOf(pairs(event.first("rule")).first("id"));
      recorded.put(id, out.append(parameters.first("highlight")).toString());
    }
    return recorded;
  }

  private static Map<String, Pairs> ruleSets() {
    Map<String, Pairs> byName = new HashMap<>();
    for (Pairs line : ConformanceCases.file("rulesets.jsonl")) {
      byName.put(String.valueOf(line.first("ruleset")), pairs(line.first("rules")));
    }
    return byName;
  }

  /** The rules of a set; none if there is one that is more than one detector. */
  private static List<Pairs> rules(@Nullable Pairs ruleSet) {
    List<Pairs> rules = ruleSet == null ? List.of() : list(ruleSet.first("rules"));
    for (Pairs rule : rules) {
      List<Pairs> conditions = list(rule.first("conditions"));
      if (conditions.size() != 1 || !Detectors.known(operator(conditions.get(0)))) {
        return List.of();
      }
    }
    return rules;
  }

  private static Pairs pairs(@Nullable Object value) {
    return (Pairs) Objects.requireNonNull(value);
  }

  private static List<Pairs> list(@Nullable Object value) {
    List<Pairs> list = new ArrayList<>();
    if (value instanceof List<?> items) {
      items.forEach(item -> list.add(pairs(item)));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(Pairs pairs) {
    Map<String, @Nullable Object> map = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      map.put(pairs.key(i), pairs.value(i));
    }
    return map;
  }
}
