// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule files with every section but the obfuscator's. One override of a kind at most, as more come
 * in an order that libddwaf draws by chance.
 */
final class RandomRuleFile {
  private static final String ACTIONS =
      "block stack_trace extract_schema monitor redirect custom other-block nowhere";
  private static final String MODULES =
      "network-acl authentication-acl custom-acl configuration business-logic rasp waf";

  private final Dice dice;
  private final boolean own;
  private final RandomCondition conditions;
  private final RandomProcessors processors;
  private final List<String> ids = new ArrayList<>();

  RandomRuleFile(Dice dice, boolean own) {
    this.dice = dice;
    this.own = own;
    this.conditions = new RandomCondition(dice, own);
    this.processors = new RandomProcessors(dice);
  }

  Map<String, Object> next() {
    ids.clear();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("version", "2.2");
    int most = dice.oneIn(10) ? 60 : 8;
    List<Object> rules = dice.list(0, most, this::rule);
    rules.add(separator());
    file.put("rules", rules);
    if (dice.oneIn(2)) {
      file.put("custom_rules", dice.list(1, most / 2, this::rule));
    }
    file.put("actions", actions());
    if (dice.oneIn(2)) {
      file.put("rules_data", lists());
      file.put("exclusion_data", lists());
    }
    if (dice.oneIn(3)) {
      file.put("rules_override", overrides());
    }
    if (dice.oneIn(2)) {
      file.put("exclusions", exclusions());
    }
    if (dice.oneIn(2)) {
      processors.addTo(file);
    }
    return file;
  }

  /**
   * A rule that never matches and stands between the blocking and the other rules of a type:
   * without it they could be one collection there, and never are here.
   */
  private static Object separator() {
    Map<String, Object> exists = Map.of("inputs", List.of(Map.of("address", "never")));
    return Map.of(
        "id", "separator",
        "name", "n",
        "tags", Map.of("type", "zz"),
        "on_match", List.of("block"),
        "conditions", List.of(Map.of("operator", "exists", "parameters", exists)));
  }

  private String newId(String prefix) {
    String id =
        prefix + "-" + dice.word("a crs dog x-long-name-of-a-rule") + "-" + dice.below(1_000_000);
    ids.add(id);
    return id;
  }

  private Object rule() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", newId("r"));
    rule.put("name", "n");
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("type", dice.word("t0 t1 t2 t3 t4"));
    tags.put("category", dice.word("c0 c1"));
    if (dice.oneIn(2)) {
      tags.put("module", dice.word(MODULES));
    }
    rule.put("tags", tags);
    rule.put("conditions", dice.list(1, 3, () -> conditions.next(true)));
    if (dice.oneIn(3)) {
      rule.put("transformers", conditions.transformers());
    }
    if (dice.oneIn(3)) {
      rule.put("on_match", dice.list(1, 3, () -> dice.word(ACTIONS)));
    }
    if (dice.oneIn(10)) {
      rule.put("enabled", false);
    }
    if (dice.oneIn(4)) {
      rule.put("output", output());
    }
    return rule;
  }

  private Map<String, Object> output() {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("event", dice.oneIn(2));
    output.put("keep", dice.oneIn(2));
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put(
        "name" + dice.below(6), Map.of("value", dice.of(List.<Object>of("x", 5L, true, 1.5))));
    Map<String, Object> copied = new LinkedHashMap<>();
    copied.put("address", dice.word(RandomRequest.ADDRESSES));
    if (dice.oneIn(2)) {
      copied.put("key_path", conditions.keyPath());
    }
    attributes.put("name" + dice.below(6), copied);
    output.put("attributes", attributes);
    return output;
  }

  private List<Object> actions() {
    List<Object> actions = new ArrayList<>();
    actions.add(
        Map.of(
            "id", "redirect",
            "type", "redirect_request",
            "parameters",
                Map.of(
                    "location", dice.word("/x https://e.example/ nowhere"), "status_code", 302L)));
    actions.add(
        Map.of(
            "id",
            "other-block",
            "type",
            "block_request",
            "parameters",
            Map.of("status_code", (long) dice.between(400, 420))));
    if (dice.oneIn(2)) {
      actions.add(Map.of("id", "custom", "type", "mine", "parameters", Map.of("a", "b")));
    }
    if (dice.oneIn(5)) {
      actions.add(
          Map.of("id", "block", "type", "block_request", "parameters", Map.of("type", "json")));
    }
    return actions;
  }

  private List<Object> lists() {
    List<Object> data = dice.list(1, 4, () -> entry(dice.word(RandomText.WORDS)));
    List<Object> ips =
        dice.list(1, 4, () -> entry(dice.word("10.0.0.0/8 10.1.2.3 10.1.2.0/24 ::1 8.8.8.8")));
    return List.of(
        Map.of("id", "words", "type", "data_with_expiration", "data", data),
        Map.of("id", "ips", "type", "ip_with_expiration", "data", ips));
  }

  private Map<String, Object> entry(String value) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("value", value);
    if (dice.oneIn(2)) {
      entry.put("expiration", dice.of(List.of(0L, 1_000_000_000L, 9_000_000_000L)));
    }
    return entry;
  }

  private List<Object> targets() {
    return dice.list(
        1, 2, () -> ids.isEmpty() || dice.oneIn(2) ? tags() : Map.of("rule_id", dice.of(ids)));
  }

  private Map<String, Object> tags() {
    return Map.of(
        "tags",
        dice.oneIn(2)
            ? Map.of("type", dice.word("t0 t1 t2"))
            : Map.of("category", dice.word("c0 c1")));
  }

  private List<Object> overrides() {
    List<Object> overrides = new ArrayList<>();
    if (dice.oneIn(2)) {
      overrides.add(override(List.of(tags())));
    }
    if (!ids.isEmpty() && dice.oneIn(2)) {
      overrides.add(override(List.of(Map.of("rule_id", dice.of(ids)))));
    }
    return overrides;
  }

  private Map<String, Object> override(List<Object> targets) {
    Map<String, Object> override = new LinkedHashMap<>();
    override.put("rules_target", targets);
    if (dice.oneIn(2)) {
      override.put("enabled", dice.oneIn(2));
    }
    if (dice.oneIn(2)) {
      override.put("on_match", dice.list(0, 2, () -> dice.word(ACTIONS)));
    }
    if (dice.oneIn(2)) {
      override.put("tags", Map.of("extra", dice.word("a b"), "category", "c9"));
    }
    return override;
  }

  private List<Object> exclusions() {
    return dice.list(1, 4, this::exclusion);
  }

  private Object exclusion() {
    Map<String, Object> filter = new LinkedHashMap<>();
    filter.put("id", newExclusionId());
    if (!dice.oneIn(3)) {
      filter.put("conditions", dice.list(1, 2, () -> conditions.next(true)));
    }
    if (dice.oneIn(2)) {
      filter.put("rules_target", targets());
    }
    if (dice.oneIn(2)) {
      boolean whole = dice.oneIn(2);
      filter.put("inputs", dice.list(1, 2, () -> hidden(whole)));
    } else if (dice.oneIn(2)) {
      filter.put("on_match", dice.word("bypass monitor block redirect custom stack_trace nowhere"));
    }
    return filter;
  }

  private String newExclusionId() {
    return "f-" + dice.below(1_000_000);
  }

  private Object hidden(boolean whole) {
    Map<String, Object> hidden = new LinkedHashMap<>();
    hidden.put("address", dice.word(RandomRequest.ADDRESSES));
    // of an address hidden as a whole and in part libddwaf hides the part only
    if (!whole) {
      hidden.put("key_path", dice.list(1, 2, this::step));
    }
    return hidden;
  }

  /** An element that is hidden is found by its position there, and not here. */
  private String step() {
    boolean any = dice.oneIn(4) && (own || !conditions.isCounting());
    return any ? "*" : dice.word(RandomRequest.KEYS);
  }
}
