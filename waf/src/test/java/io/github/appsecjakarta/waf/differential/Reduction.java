// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes away from a scenario whatever it can lose and still show a difference. */
final class Reduction {
  /** Items of these are taken away as a whole: the native engine crashes on some that are half. */
  private static final Set<Object> WHOLE =
      Set.of(
          "actions",
          "processors",
          "scanners",
          "processor_overrides",
          "rules_override",
          "rules_data",
          "exclusion_data");

  private final Predicate<Scenario> differs;

  Reduction(Predicate<Scenario> differs) {
    this.differs = differs;
  }

  Scenario reduced(Scenario scenario) {
    Scenario best = scenario;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Scenario candidate : candidates(best)) {
        if (differs.test(candidate)) {
          best = candidate;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }

  private static List<Scenario> candidates(Scenario scenario) {
    List<Scenario> candidates = new ArrayList<>();
    for (Object steps : without(scenario.steps())) {
      candidates.add(new Scenario(scenario.rules(), steps(steps)));
    }
    for (Object rules : without(scenario.rules())) {
      candidates.add(new Scenario(map(rules), scenario.steps()));
    }
    for (int i = 0; i < scenario.steps().size(); i++) {
      Scenario.Step step = scenario.steps().get(i);
      for (Object data : without(step.data())) {
        List<Scenario.Step> steps = new ArrayList<>(scenario.steps());
        steps.set(i, new Scenario.Step(values(data), step.ephemeral()));
        candidates.add(new Scenario(scenario.rules(), steps));
      }
    }
    return candidates;
  }

  /** Every tree that has one element or entry less. */
  private static List<Object> without(@Nullable Object tree) {
    List<Object> smaller = new ArrayList<>();
    if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        List<@Nullable Object> copy = new ArrayList<>(list);
        copy.remove(i);
        smaller.add(copy);
        for (Object part : without(list.get(i))) {
          List<@Nullable Object> changed = new ArrayList<>(list);
          changed.set(i, part);
          smaller.add(changed);
        }
      }
    } else if (tree instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        copy.remove(entry.getKey());
        smaller.add(copy);
        boolean whole = WHOLE.contains(entry.getKey());
        Object value = entry.getValue();
        for (Object part : whole ? shorter(value) : without(value)) {
          Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
          changed.put(entry.getKey(), part);
          smaller.add(changed);
        }
      }
    }
    return smaller;
  }

  private static List<Object> shorter(@Nullable Object value) {
    List<Object> smaller = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        List<@Nullable Object> copy = new ArrayList<>(list);
        copy.remove(i);
        smaller.add(copy);
      }
    }
    return smaller;
  }

  @SuppressWarnings("unchecked")
  private static List<Scenario.Step> steps(Object steps) {
    return (List<Scenario.Step>) steps;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object map) {
    return (Map<String, Object>) map;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> values(Object map) {
    return (Map<String, @Nullable Object>) map;
  }
}
