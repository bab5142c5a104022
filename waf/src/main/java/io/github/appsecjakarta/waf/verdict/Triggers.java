// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events in the shape in which traces carry them: maps, lists and scalars that any JSON writer can
 * write. Holds request values: obfuscated only as far as the rules say. Stateless.
 */
public final class Triggers {
  private Triggers() {}

  /**
   * Events in their JSON shape.
   *
   * @param matches events of one or more runs
   * @return one map for each, in order
   */
  public static List<Map<String, Object>> of(List<RuleMatch> matches) {
    List<Map<String, Object>> triggers = new ArrayList<>(matches.size());
    for (RuleMatch match : matches) {
      triggers.add(trigger(match));
    }
    return triggers;
  }

  private static Map<String, Object> trigger(RuleMatch match) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", match.ruleId());
    rule.put("name", match.ruleName());
    rule.put("tags", match.tags());
    rule.put("on_match", match.onMatch());
    List<Map<String, Object>> conditions = new ArrayList<>(match.conditions().size());
    for (ConditionMatch condition : match.conditions()) {
      conditions.add(condition(condition));
    }
    Map<String, Object> trigger = new LinkedHashMap<>();
    trigger.put("rule", rule);
    trigger.put("rule_matches", conditions);
    if (match.stackId() != null) {
      trigger.put("stack_id", match.stackId());
    }
    if (match.securityResponseId() != null) {
      trigger.put("security_response_id", match.securityResponseId());
    }
    return trigger;
  }

  private static Map<String, Object> condition(ConditionMatch condition) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    condition
        .arguments()
        .forEach(
            (name, place) -> {
              if (name.equals(ConditionMatch.INPUT)) {
                parameter.putAll(place(place));
              } else {
                parameter.put(name, place(place));
              }
            });
    parameter.put("highlight", condition.highlight());
    Map<String, Object> match = new LinkedHashMap<>();
    match.put("operator", condition.operator());
    match.put("operator_value", condition.operatorValue());
    match.put("parameters", List.of(parameter));
    return match;
  }

  private static Map<String, Object> place(ConditionMatch.Place place) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("address", place.address());
    map.put("value", place.value());
    map.put("key_path", place.keyPath());
    return map;
  }
}
