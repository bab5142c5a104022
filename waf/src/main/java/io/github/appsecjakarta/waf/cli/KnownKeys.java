// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.rule.ActionDefinition;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.InputFilter;
import io.github.appsecjakarta.waf.rule.Item;
import io.github.appsecjakarta.waf.rule.Processor;
import io.github.appsecjakarta.waf.rule.ProcessorOverride;
import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleFilter;
import io.github.appsecjakarta.waf.rule.RuleOverride;
import io.github.appsecjakarta.waf.rule.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which keys the format has. */
final class KnownKeys {
  private static final Set<String> CONDITION =
      Set.of(
          "inputs",
          "resource",
          "params",
          "db_type",
          "regex",
          "list",
          "data",
          "options",
          "type",
          "value",
          "delta",
          "checksum",
          "signs",
          "threshold",
          "policy");
  private static final Set<String> RULE =
      Set.of(
          "id",
          "name",
          "tags",
          "conditions",
          "transformers",
          "on_match",
          "enabled",
          "output",
          "min_version",
          "max_version");
  private static final Set<String> FILTER =
      Set.of(
          "id", "conditions", "rules_target", "inputs", "on_match", "min_version", "max_version");
  private static final Set<String> PROCESSOR =
      Set.of(
          "id",
          "generator",
          "conditions",
          "parameters",
          "evaluate",
          "output",
          "min_version",
          "max_version");
  private static final Set<String> SCANNER =
      Set.of("id", "name", "tags", "key", "value", "min_version", "max_version");

  private KnownKeys() {}

  static List<String> unknown(Item item) {
    List<String> unknown = new ArrayList<>(item.source().entries().keySet());
    unknown.removeAll(keys(item));
    if (item instanceof Rule rule) {
      rule.conditions().forEach(condition -> addUnknown(condition, unknown));
    }
    return unknown;
  }

  private static void addUnknown(Condition condition, List<String> unknown) {
    for (String key : condition.parameters().entries().keySet()) {
      if (!CONDITION.contains(key)) {
        unknown.add("parameters." + key);
      }
    }
  }

  private static Set<String> keys(Item item) {
    if (item instanceof Rule) {
      return RULE;
    }
    if (item instanceof RuleFilter || item instanceof InputFilter) {
      return FILTER;
    }
    if (item instanceof RuleOverride) {
      return Set.of("id", "rules_target", "enabled", "on_match", "tags");
    }
    if (item instanceof ActionDefinition) {
      return Set.of("id", "type", "parameters");
    }
    if (item instanceof DataList) {
      return Set.of("id", "type", "data");
    }
    if (item instanceof Processor) {
      return PROCESSOR;
    }
    if (item instanceof ProcessorOverride) {
      return Set.of("id", "target", "scanners");
    }
    return item instanceof Scanner ? SCANNER : Set.of("key_regex", "value_regex");
  }
}
