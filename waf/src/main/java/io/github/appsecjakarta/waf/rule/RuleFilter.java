// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;

/**
 * Switches rules off, or changes what they do, while its conditions hold.
 *
 * @param id its id
 * @param conditions all must hold; none means always
 * @param targets which rules; none means all
 * @param onMatch {@code bypass}, {@code monitor}, or the id of an action
 * @param source the object in the file
 */
public record RuleFilter(
    String id, List<Condition> conditions, List<Target> targets, String onMatch, ConfigMap source)
    implements Item {

  /** {@link #onMatch} of a filter that switches rules off. */
  public static final String BYPASS = "bypass";

  /** {@link #onMatch} of a filter that lets rules report but not block. */
  public static final String MONITOR = "monitor";

  static RuleFilter read(String id, ConfigMap map) throws RejectedException {
    List<Condition> conditions = FilterParts.conditions(map);
    List<Target> targets = FilterParts.targets(map);
    if (conditions.isEmpty() && targets.isEmpty()) {
      throw RejectedException.error("empty exclusion filter", map);
    }
    String onMatch = map.get("on_match", Cast.VIEW, BYPASS);
    if (onMatch.isEmpty()) {
      throw RejectedException.error("empty on_match value", map);
    }
    return new RuleFilter(id, conditions, targets, onMatch, map);
  }
}
