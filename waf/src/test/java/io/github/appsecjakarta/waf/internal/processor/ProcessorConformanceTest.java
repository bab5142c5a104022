// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.github.appsecjakarta.waf.ConformanceCases;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The generators against recorded answers, with just enough of an engine around them. */
class ProcessorConformanceTest {
  /** Two scanners hold for one string here, and which one counts is left open. */
  private static final Set<String> LEFT_OPEN = Set.of("processor/extract_schema/25");

  @Test
  void everyGeneratorAnswersAsRecorded() {
    Map<String, Pairs> recorded = ConformanceCases.recorded();
    Map<String, Pairs> ruleSets = new HashMap<>();
    for (Pairs line : ConformanceCases.file("rulesets.jsonl")) {
      ruleSets.put(text(line, "ruleset"), pairs(line, "rules"));
    }
    List<String> failures = new ArrayList<>();
    int asked = 0;
    for (Pairs one : ConformanceCases.file("processor.jsonl")) {
      Pairs answer = recorded.get(text(one, "id"));
      if (answer == null || LEFT_OPEN.contains(text(one, "id")) || list(one, "steps").size() != 1) {
        continue;
      }
      asked++;
      Pairs data = pairs((Pairs) element(one, "steps"), "data");
      Object want = ((Pairs) element(answer, "steps")).first("attributes");
      Object got = run(Objects.requireNonNull(ruleSets.get(text(one, "ruleset"))), data);
      if (!comparable(want).equals(comparable(got))) {
        failures.add(text(one, "id") + ": " + comparable(got) + ", not " + comparable(want));
      }
    }
    assertThat(failures).as("of %s", asked).isEmpty();
    assertThat(asked).isPositive();
  }

  private static Pairs run(Pairs rules, Pairs data) {
    Pairs attributes = new Pairs();
    Classifier classifier = classifier(rules.first("scanners"));
    for (Object processor : list(rules, "processors")) {
      Generator generator =
          Objects.requireNonNull(Generators.named(text((Pairs) processor, "generator")));
      Pairs mapping = (Pairs) element(pairs((Pairs) processor, "parameters"), "mappings");
      Map<String, @Nullable Object> values = new HashMap<>();
      boolean complete = collect(generator, mapping, data, values);
      if (complete && !values.isEmpty()) {
        Object result = generator.generate(new GeneratorInput(values, classifier, () -> false));
        if (result != null) {
          attributes.add(text(mapping, "output"), result);
        }
      }
    }
    return attributes;
  }

  private static boolean collect(
      Generator generator, Pairs mapping, Pairs data, Map<String, @Nullable Object> values) {
    for (Parameter parameter : generator.parameters()) {
      Pairs source = (Pairs) element(mapping, parameter.name());
      String address = text(source, "address");
      Object value = data.first(address);
      if (parameter.keyPath() && source.first("key_path") instanceof List<?> path) {
        for (Object step : path) {
          value = value instanceof Pairs map ? map.first((String) step) : null;
        }
      }
      if (has(data, address) && parameter.accepts(value)) {
        values.put(parameter.name(), value);
      } else if (parameter.required()) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Pairs data, String address) {
    for (int i = 0; i < data.size(); i++) {
      if (data.key(i).equals(address)) {
        return true;
      }
    }
    return false;
  }

  private static Classifier classifier(@Nullable Object scanners) {
    if (!(scanners instanceof List<?> list)) {
      return Classifier.NONE;
    }
    return (key, value) -> {
      for (Object scanner : list) {
        Object keyMatcher = ((Pairs) scanner).first("key");
        Object valueMatcher = ((Pairs) scanner).first("value");
        if ((keyMatcher == null || (key != null && matches((Pairs) keyMatcher, key)))
            && (valueMatcher == null || matches((Pairs) valueMatcher, value))) {
          Map<String, String> tags = new HashMap<>();
          Entries.each(
              ((Pairs) scanner).first("tags"), (tag, text) -> tags.put(tag, String.valueOf(text)));
          return tags;
        }
      }
      return null;
    };
  }

  private static boolean matches(Pairs matcher, String text) {
    Pairs parameters = pairs(matcher, "parameters");
    Pairs options = parameters.first("options") instanceof Pairs given ? given : new Pairs();
    long shortest = options.first("min_length") instanceof Long length ? length : 0;
    int flags = Boolean.TRUE.equals(options.first("case_sensitive")) ? 0 : Pattern.CASE_INSENSITIVE;
    return !text.isEmpty()
        && Utf8.length(text) >= shortest
        && Pattern.compile(text(parameters, "regex"), flags).matcher(text).find();
  }

  /** Maps sorted by key; the elements of a schema, whose order means nothing, as a set. */
  private static Object comparable(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(comparable(element)));
      if (list.size() == 2 && list.get(0) instanceof List<?> && !(list.get(1) instanceof List<?>)) {
        Set<Object> elements = new HashSet<>((List<?>) copy.get(0));
        return List.of(elements, copy.get(1));
      }
      return copy;
    }
    if (value instanceof Map || value instanceof Pairs) {
      Map<String, Object> copy = new TreeMap<>();
      Entries.each(value, (key, entry) -> copy.put(key, comparable(entry)));
      return copy;
    }
    return value == null ? "null" : value;
  }

  private static String text(Pairs pairs, String key) {
    return String.valueOf(pairs.first(key));
  }

  private static Pairs pairs(Pairs pairs, String key) {
    return (Pairs) Objects.requireNonNull(pairs.first(key), key);
  }

  private static List<?> list(Pairs pairs, String key) {
    return (List<?>) Objects.requireNonNull(pairs.first(key), key);
  }

  private static Object element(Pairs pairs, String key) {
    return Objects.requireNonNull(list(pairs, key).get(0));
  }
}
