// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.rule.ActionDefinition;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.ConfigScalar;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.InputFilter;
import io.github.appsecjakarta.waf.rule.Item;
import io.github.appsecjakarta.waf.rule.Processor;
import io.github.appsecjakarta.waf.rule.ProcessorOverride;
import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleFilter;
import io.github.appsecjakarta.waf.rule.RuleOverride;
import io.github.appsecjakarta.waf.rule.Scanner;
import io.github.appsecjakarta.waf.rule.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what rule files say that is allowed but has no effect. */
final class NoOps {
  private static final Set<String> BUILT_IN =
      Set.of("block", "stack_trace", "extract_schema", "monitor");

  private final Map<String, List<Item>> files;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> actions = new HashSet<>(BUILT_IN);
  private final Set<String> ruleLists = new HashSet<>();
  private final Set<String> filterLists = new HashSet<>();
  private String file = "";

  NoOps(Map<String, List<Item>> files) {
    this.files = files;
    for (Item item : all()) {
      if (item instanceof ActionDefinition) {
        actions.add(item.id());
      } else if (item instanceof DataList list) {
        (list.exclusion() ? filterLists : ruleLists).add(item.id());
      }
    }
  }

  List<String> lines() {
    files.forEach(
        (name, items) -> {
          file = name;
          items.forEach(this::check);
        });
    return lines;
  }

  private void check(Item item) {
    KnownKeys.unknown(item).forEach(key -> say(item, "unknown key '" + key + "'"));
    if (item instanceof Rule rule) {
      rule.onMatch().forEach(id -> action(item, id));
      lists(item, rule.conditions(), ruleLists);
    } else if (item instanceof RuleOverride override) {
      if (override.onMatch() != null) {
        override.onMatch().forEach(id -> action(item, id));
      }
      targets(item, override.targets(), false);
    } else if (item instanceof RuleFilter filter) {
      if (!filter.onMatch().equals(RuleFilter.BYPASS)) {
        action(item, filter.onMatch());
      }
      targets(item, filter.targets(), true);
      lists(item, filter.conditions(), filterLists);
    } else if (item instanceof InputFilter filter) {
      targets(item, filter.targets(), true);
      lists(item, filter.conditions(), filterLists);
    } else if (item instanceof Processor processor) {
      processor.scanners().forEach(target -> scanner(item, target));
    } else if (item instanceof ProcessorOverride override) {
      override.include().forEach(target -> scanner(item, target));
      override.exclude().forEach(target -> scanner(item, target));
    }
  }

  private void action(Item item, String id) {
    if (!actions.contains(id)) {
      say(item, "unknown action '" + id + "'");
    }
  }

  private void lists(Item item, List<Condition> conditions, Set<String> known) {
    for (Condition condition : conditions) {
      ConfigValue data = condition.parameters().find("data");
      if (data instanceof ConfigScalar scalar
          && scalar.value() instanceof String id
          && !known.contains(id)) {
        say(item, "no list '" + id + "' in these files");
      }
    }
  }

  private void targets(Item item, List<Target> targets, boolean customToo) {
    for (Target target : targets) {
      boolean found = false;
      for (Item other : all()) {
        found |=
            other instanceof Rule rule
                && (customToo || !rule.custom())
                && target.covers(rule.id(), rule.tags());
      }
      if (!found) {
        say(item, "no rule for " + describe(target));
      }
    }
  }

  private void scanner(Item item, Target target) {
    for (Item other : all()) {
      if (other instanceof Scanner scanner && target.covers(scanner.id(), scanner.tags())) {
        return;
      }
    }
    say(item, "no scanner for " + describe(target));
  }

  private static String describe(Target target) {
    return target instanceof Target.ById byId
        ? "id '" + byId.id() + "'"
        : "tags " + ((Target.ByTags) target).tags();
  }

  private List<Item> all() {
    List<Item> all = new ArrayList<>();
    files.values().forEach(all::addAll);
    return all;
  }

  private void say(Item item, String what) {
    lines.add(
        file
            + ":"
            + item.source().line()
            + ":"
            + item.source().column()
            + ": "
            + item.id()
            + ": "
            + what);
  }
}
