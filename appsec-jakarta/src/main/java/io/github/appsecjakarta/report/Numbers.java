// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.Map;

/**
 * What happened since the start, in numbers; the metrics are read from here. No name in here comes
 * from a request: those of events come from the application's code and are bounded. Thread-safe.
 */
public final class Numbers {
  private static final String FAILED_OPEN = "failed_open";

  final Tally outcomes = new Tally();
  final Tally blocks = new Tally();
  final Tally events = new Tally();
  final Tally ruleMatches = new Tally();
  final Tally truncations = new Tally();
  final Tally traces = new Tally();
  final Tally timeouts = new Tally();
  private final RuleCosts rules = new RuleCosts();

  /** Nothing yet. */
  public Numbers() {}

  /**
   * What each rule did.
   *
   * @return live; its table is a copy
   */
  public RuleCosts rules() {
    return rules;
  }

  void reported(SecurityEvent event) {
    events.add(event.name(), 1);
  }

  void attacked(AttackDetected attack, long nanos) {
    boolean first = true;
    for (Map<String, Object> trigger : attack.triggers()) {
      if (trigger.get("rule") instanceof Map<?, ?> rule) {
        String type = type(rule);
        ruleMatches.add(type, 1);
        rules.matched(String.valueOf(rule.get("id")), attack.blocked(), nanos);
        if (attack.blocked() && first) {
          blocks.add(type, 1);
        }
        first = false;
      }
    }
    if (attack.blocked() && first) {
      blocks.add("unnamed", 1);
    }
  }

  void ended(CurrentRequest request, boolean attacked) {
    outcomes.add(outcome(request, attacked), 1);
  }

  void unread() {
    outcomes.add(FAILED_OPEN, 1);
  }

  /**
   * How many requests came to which end.
   *
   * @return number by outcome, as the metric {@code appsec.requests} tells it; a copy
   */
  public Map<String, Long> outcomes() {
    return outcomes.counts();
  }

  /**
   * How many requests had more than a limit lets be judged.
   *
   * @return number by limit, as the metric {@code appsec.waf.truncations} tells it; a copy
   */
  public Map<String, Long> truncations() {
    return truncations.counts();
  }

  private static String outcome(CurrentRequest request, boolean attacked) {
    if (request.securityResponseId() != null) {
      return "blocked";
    }
    if (attacked) {
      return "attacked";
    }
    return switch (request.coverage()) {
      case JUDGED -> "clean";
      case EXCLUDED -> "excluded";
      case FAILED_OPEN -> FAILED_OPEN;
    };
  }

  private static String type(Map<?, ?> rule) {
    return rule.get("tags") instanceof Map<?, ?> tags && tags.get("type") instanceof String type
        ? type
        : "unknown";
  }
}
