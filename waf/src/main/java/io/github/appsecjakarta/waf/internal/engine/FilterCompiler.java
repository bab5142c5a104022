// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.rule.InputFilter;
import io.github.appsecjakarta.waf.rule.RuleFilter;
import io.github.appsecjakarta.waf.rule.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which rules filters are about, and gives the filters their place in a program. */
final class FilterCompiler {
  private final List<EffectiveRule> rules;
  private final Layout layout;
  private final Map<String, Operator> data;
  private final List<CompiledRuleFilter> ruleFilters = new ArrayList<>();
  private final List<CompiledInputFilter> inputFilters = new ArrayList<>();
  private final Map<Integer, List<Integer>> inputFiltersByRule = new HashMap<>();

  FilterCompiler(List<EffectiveRule> rules, Layout layout, Map<String, Operator> data) {
    this.rules = rules;
    this.layout = layout;
    this.data = data;
  }

  void add(LoadOrder order) {
    for (LoadedFile.Draft<RuleFilter> filter : order.ruleFilters()) {
      addRuleFilter(filter);
    }
    for (LoadedFile.Draft<InputFilter> filter : order.inputFilters()) {
      addInputFilter(filter);
    }
  }

  private void addRuleFilter(LoadedFile.Draft<RuleFilter> draft) {
    RuleFilter filter = draft.item();
    CompiledRuleFilter.Mode mode =
        switch (filter.onMatch()) {
          case RuleFilter.BYPASS -> CompiledRuleFilter.Mode.BYPASS;
          case RuleFilter.MONITOR -> CompiledRuleFilter.Mode.MONITOR;
          default -> CompiledRuleFilter.Mode.CUSTOM;
        };
    ruleFilters.add(
        new CompiledRuleFilter(
            ruleFilters.size(),
            bind(draft.conditions(), layout, data),
            targets(filter.targets()),
            mode,
            mode == CompiledRuleFilter.Mode.BYPASS ? "" : filter.onMatch()));
  }

  private void addInputFilter(LoadedFile.Draft<InputFilter> draft) {
    Map<Integer, HiddenPaths> hidden = new HashMap<>();
    for (InputFilter.Hidden place : draft.item().inputs()) {
      hidden
          .computeIfAbsent(layout.address(place.address()), a -> new HiddenPaths())
          .add(place.keyPath());
    }
    int index = inputFilters.size();
    inputFilters.add(
        new CompiledInputFilter(index, bind(draft.conditions(), layout, data), Map.copyOf(hidden)));
    for (int rule : targets(draft.item().targets())) {
      inputFiltersByRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(index);
    }
  }

  private List<Integer> targets(List<Target> targets) {
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (targets.isEmpty() || covered(rules.get(i), targets)) {
        covered.add(i);
      }
    }
    return List.copyOf(covered);
  }

  private static boolean covered(EffectiveRule rule, List<Target> targets) {
    for (Target target : targets) {
      if (target.covers(rule.draft().item().id(), rule.tags())) {
        return true;
      }
    }
    return false;
  }

  static List<CompiledCondition> bind(
      List<ConditionDraft> drafts, Layout layout, Map<String, Operator> data) {
    List<CompiledCondition> conditions = new ArrayList<>(drafts.size());
    for (ConditionDraft draft : drafts) {
      conditions.add(draft.bind(layout, data));
    }
    return List.copyOf(conditions);
  }

  List<CompiledRuleFilter> ruleFilters() {
    return List.copyOf(ruleFilters);
  }

  List<CompiledInputFilter> inputFilters() {
    return List.copyOf(inputFilters);
  }

  List<Integer> inputFilters(int rule) {
    return List.copyOf(inputFiltersByRule.getOrDefault(rule, List.of()));
  }
}
