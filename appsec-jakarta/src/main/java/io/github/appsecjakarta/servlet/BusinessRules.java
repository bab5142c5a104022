// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules of category {@code business_logic} say that something happened, not that it is an attack:
 * their type is the name of a business event.
 */
final class BusinessRules {
  private static final String CATEGORY = "business_logic";

  private BusinessRules() {}

  /** The matches that are attacks. */
  static List<RuleMatch> attacks(List<RuleMatch> matches) {
    for (RuleMatch match : matches) {
      if (isBusiness(match)) {
        return matches.stream().filter(other -> !isBusiness(other)).toList();
      }
    }
    return matches;
  }

  /** The events that the others are. */
  static List<BusinessEvent> events(List<RuleMatch> matches) {
    List<BusinessEvent> events = new ArrayList<>();
    for (RuleMatch match : matches) {
      if (isBusiness(match)) {
        Map<String, String> facts = Map.of("rule_id", match.ruleId());
        events.add(
            new BusinessEvent(
                match.tags().getOrDefault("type", match.ruleId()), Origin.RULE, facts));
      }
    }
    return events;
  }

  private static boolean isBusiness(RuleMatch match) {
    return match.securityResponseId() == null && CATEGORY.equals(match.tags().get("category"));
  }
}
