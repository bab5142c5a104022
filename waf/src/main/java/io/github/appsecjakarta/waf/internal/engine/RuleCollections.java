// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.order.Introsort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of the rules: module by module, blocking before monitoring, vendor's and operator's as
 * the module says, in the module {@code waf} then by type. Equal rules are in the order that
 * libddwaf's sort gives them.
 */
final class RuleCollections {
  private final Map<String, Integer> types = new HashMap<>();
  private final List<RuleCollection> all = new ArrayList<>();

  private RuleCollections() {}

  static RuleCollections of(List<CompiledRule> rules) {
    RuleCollections collections = new RuleCollections();
    for (Module module : Module.values()) {
      List<CompiledRule> members = new ArrayList<>();
      for (CompiledRule rule : rules) {
        if (rule.module() == module) {
          members.add(rule);
        }
      }
      collections.add(module, Introsort.sorted(members, order(module)));
    }
    return collections;
  }

  private static Comparator<CompiledRule> order(Module module) {
    return (a, b) -> {
      int order = Boolean.compare(b.blocking(), a.blocking());
      if (order == 0) {
        order = Boolean.compare(a.custom() == module.baseFirst(), b.custom() == module.baseFirst());
      }
      return order == 0 && module == Module.WAF ? a.type().compareTo(b.type()) : order;
    };
  }

  private void add(Module module, List<CompiledRule> members) {
    int start = 0;
    for (int i = 1; i <= members.size(); i++) {
      if (i == members.size() || !together(module, members.get(start), members.get(i))) {
        CompiledRule first = members.get(start);
        int type =
            module == Module.WAF ? types.computeIfAbsent(first.type(), t -> types.size()) : -1;
        all.add(
            new RuleCollection(
                type, first.blocking(), module.timed(), List.copyOf(members.subList(start, i))));
        start = i;
      }
    }
  }

  private static boolean together(Module module, CompiledRule a, CompiledRule b) {
    return a.blocking() == b.blocking() && (module != Module.WAF || a.type().equals(b.type()));
  }

  List<RuleCollection> all() {
    return List.copyOf(all);
  }

  int types() {
    return types.size();
  }
}
