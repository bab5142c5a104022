// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import io.github.appsecjakarta.waf.rule.RuleOverride;
import io.github.appsecjakarta.waf.rule.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A rule after the overrides.
 *
 * @param draft the rule
 * @param enabled whether it runs
 * @param onMatch its action ids
 * @param tags its tags
 */
record EffectiveRule(
    LoadedFile.Draft<Rule> draft, boolean enabled, List<String> onMatch, Map<String, String> tags) {

  private static final List<String> BLOCK = List.of("block");

  /**
   * Applies overrides by tags and then those by id, each kind in file order. Of a tag that several
   * add the last counts; one that the rule has stays.
   */
  static EffectiveRule of(
      LoadedFile.Draft<Rule> draft, List<RuleOverride> overrides, Predicate<RuleInfo> blocked) {
    Rule rule = draft.item();
    boolean enabled = rule.enabled();
    List<String> onMatch = rule.onMatch();
    Map<String, String> added = new LinkedHashMap<>();
    if (!rule.custom()) {
      if (onMatch.isEmpty() && blocked.test(rule.info())) {
        onMatch = BLOCK;
      }
      for (RuleOverride override : overrides) {
        if (covers(override, rule)) {
          enabled = override.enabled() == null ? enabled : override.enabled();
          onMatch = override.onMatch() == null ? onMatch : override.onMatch();
          added.putAll(override.tags());
        }
      }
    }
    return new EffectiveRule(draft, enabled, onMatch, merged(rule.tags(), added));
  }

  private static boolean covers(RuleOverride override, Rule rule) {
    for (Target target : override.targets()) {
      if (target.covers(rule.id(), rule.tags())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> merged(Map<String, String> tags, Map<String, String> more) {
    if (more.isEmpty()) {
      return tags;
    }
    Map<String, String> merged = new LinkedHashMap<>(tags);
    more.forEach(merged::putIfAbsent);
    return Collections.unmodifiableMap(merged);
  }
}
