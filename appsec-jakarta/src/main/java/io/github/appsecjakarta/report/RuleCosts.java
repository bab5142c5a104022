// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What each rule did since the start, for the first {@value #MAX_RULES} that did. Thread-safe. */
public final class RuleCosts {
  private static final int MAX_RULES = 10_000;

  private final Map<String, Cost> rules = new ConcurrentHashMap<>();

  private static final class Cost {
    final LongAdder matches = new LongAdder();
    final LongAdder blocks = new LongAdder();
    final LongAdder nanos = new LongAdder();
  }

  /**
   * One rule.
   *
   * @param rule its id
   * @param matches how often it matched
   * @param blocks how many requests were refused with it among the reasons
   * @param time how long the requests that it matched had been judged by then, all rules together
   */
  public record RuleCost(String rule, long matches, long blocks, Duration time) {}

  /** Nothing yet. */
  RuleCosts() {}

  void matched(String rule, boolean blocked, long nanos) {
    Cost cost = rules.get(rule);
    if (cost == null) {
      if (rules.size() >= MAX_RULES) {
        return;
      }
      cost = rules.computeIfAbsent(rule, unused -> new Cost());
    }
    cost.matches.increment();
    cost.blocks.add(blocked ? 1 : 0);
    cost.nanos.add(nanos);
  }

  /**
   * The table.
   *
   * @return the rules that matched, most matches first
   */
  public List<RuleCost> table() {
    List<RuleCost> table = new ArrayList<>();
    rules.forEach(
        (rule, cost) ->
            table.add(
                new RuleCost(
                    rule,
                    cost.matches.sum(),
                    cost.blocks.sum(),
                    Duration.ofNanos(cost.nanos.sum()))));
    table.sort(
        Comparator.comparingLong(RuleCost::matches).reversed().thenComparing(RuleCost::rule));
    return table;
  }
}
