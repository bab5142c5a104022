// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import io.github.appsecjakarta.waf.internal.transform.Transformer;
import io.github.appsecjakarta.waf.internal.transform.Transformers;
import io.github.appsecjakarta.waf.oracle.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one writes first: every rule looks at every value of its inputs with a library for regular
 * expressions. It only says which rules match, and builds no events.
 */
final class PerRuleEngine implements Engine {
  private final List<PlainRule> rules = new ArrayList<>();

  /** Makes what looks for an expression, or null if the library does not know it. */
  interface Library {
    @Nullable Predicate<String> of(String regex, boolean ignoreCase);
  }

  private record PlainRule(String id, List<PlainCondition> conditions) {}

  private record PlainCondition(boolean negated, Predicate<String> test, List<PlainInput> inputs) {}

  private record PlainInput(
      String address, List<?> path, boolean keys, List<Transformer> transformers) {}

  PerRuleEngine(String json, Library library) {
    for (Object rule : Tree.list(JsonTree.object(json), "rules")) {
      PlainRule read = rule((Map<?, ?>) rule, library);
      if (read != null) {
        rules.add(read);
      }
    }
  }

  static @Nullable Predicate<String> re2j(String regex, boolean ignoreCase) {
    int flags = ignoreCase ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0;
    com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(regex, flags);
    return text -> pattern.matcher(text).find();
  }

  static @Nullable Predicate<String> jdk(String regex, boolean ignoreCase) {
    try {
      int flags = ignoreCase ? java.util.regex.Pattern.CASE_INSENSITIVE : 0;
      java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(regex, flags);
      return text -> pattern.matcher(text).find();
    } catch (java.util.regex.PatternSyntaxException e) {
      return null;
    }
  }

  private static @Nullable PlainRule rule(Map<?, ?> rule, Library library) {
    List<PlainCondition> conditions = new ArrayList<>();
    for (Object condition : Tree.list(rule, "conditions")) {
      Map<?, ?> map = (Map<?, ?>) condition;
      Map<?, ?> parameters = Tree.map(map, "parameters");
      Predicate<String> test = test(parameters, library);
      if (test == null) {
        return null;
      }
      Object shared = rule.get("transformers");
      conditions.add(
          new PlainCondition(
              String.valueOf(map.get("operator")).startsWith("!"),
              test,
              inputs(parameters, shared)));
    }
    return new PlainRule(String.valueOf(rule.get("id")), conditions);
  }

  private static @Nullable Predicate<String> test(Map<?, ?> parameters, Library library) {
    Map<?, ?> options = Tree.map(parameters, "options");
    if (parameters.get("list") instanceof List<?> phrases) {
      return text -> phrases.stream().anyMatch(phrase -> text.contains((String) phrase));
    }
    String regex = String.valueOf(parameters.get("regex"));
    boolean ignoreCase = !Boolean.TRUE.equals(options.get("case_sensitive"));
    Predicate<String> found = library.of(regex, ignoreCase);
    int shortest = options.get("min_length") instanceof Number number ? number.intValue() : 0;
    return found == null ? null : text -> text.length() >= shortest && found.test(text);
  }

  private static List<PlainInput> inputs(Map<?, ?> parameters, @Nullable Object shared) {
    List<PlainInput> inputs = new ArrayList<>();
    for (Object input : Tree.list(parameters, "inputs")) {
      Map<?, ?> map = (Map<?, ?>) input;
      Object names = map.get("transformers") != null ? map.get("transformers") : shared;
      List<Transformer> transformers = new ArrayList<>();
      boolean keys = false;
      for (Object name : names instanceof List<?> list ? list : List.of()) {
        Transformer transformer = Transformers.named((String) name);
        keys |= name.equals("keys_only");
        if (transformer != null) {
          transformers.add(transformer);
        }
      }
      List<?> path = Tree.list(map, "key_path");
      inputs.add(new PlainInput(String.valueOf(map.get("address")), path, keys, transformers));
    }
    return inputs;
  }

  @Override
  public int judge(Map<String, Object> request) {
    int count = 0;
    for (PlainRule rule : rules) {
      count += matches(rule, request) ? 1 : 0;
    }
    return count;
  }

  @Override
  public SortedSet<String> hits(Map<String, Object> request) {
    SortedSet<String> ids = new TreeSet<>();
    for (PlainRule rule : rules) {
      if (matches(rule, request)) {
        ids.add(rule.id);
      }
    }
    return ids;
  }

  private static boolean matches(PlainRule rule, Map<String, Object> request) {
    for (PlainCondition condition : rule.conditions) {
      if (!holds(condition, request)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(PlainCondition condition, Map<String, Object> request) {
    for (PlainInput input : condition.inputs) {
      Object value = request.get(input.address);
      for (Object step : input.path) {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
      if (value != null && found(condition, input, value) != condition.negated) {
        return true;
      }
    }
    return false;
  }

  private static boolean found(PlainCondition condition, PlainInput input, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if ((input.keys && tested(condition, input, (String) entry.getKey()))
            || found(condition, input, entry.getValue())) {
          return true;
        }
      }
      return false;
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(item -> found(condition, input, item));
    }
    return value instanceof String text && !input.keys && tested(condition, input, text);
  }

  private static boolean tested(PlainCondition condition, PlainInput input, String value) {
    String text = value;
    for (Transformer transformer : input.transformers) {
      text = transformer.apply(text);
    }
    return condition.test.test(text);
  }
}
