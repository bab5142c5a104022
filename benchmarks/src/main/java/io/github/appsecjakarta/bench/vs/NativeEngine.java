// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.RuleSet;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Native libddwaf: its best case, one call for all values of a request. */
final class NativeEngine implements Engine {
  private final RuleSet rules;

  NativeEngine(NativeOracle oracle, String json) {
    this.rules = oracle.load(json);
  }

  @Override
  public int judge(Map<String, Object> request) {
    try (RuleSet.Context context = rules.newContext()) {
      return context.run(request).matched() ? 1 : 0;
    }
  }

  @Override
  public SortedSet<String> hits(Map<String, Object> request) {
    SortedSet<String> ids = new TreeSet<>();
    try (RuleSet.Context context = rules.newContext()) {
      for (Object event : context.run(request).events()) {
        Map<?, ?> rule = (Map<?, ?>) ((Map<?, ?>) event).get("rule");
        ids.add(String.valueOf(rule == null ? null : rule.get("id")));
      }
    }
    return ids;
  }
}
