// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the filters that matched so far mean for each rule. */
final class ExclusionPolicy {
  private final RuleProgram program;
  private final boolean[] ruleFilters;
  private final boolean[] inputFilters;
  private final CompiledRuleFilter.Mode[] modes;
  private final String[] actions;
  private Map<List<CompiledInputFilter>, Mask> masks = Map.of();
  private boolean anyInputFilter;

  ExclusionPolicy(RuleProgram program) {
    this.program = program;
    ruleFilters = new boolean[program.ruleFilters().size()];
    inputFilters = new boolean[program.inputFilters().size()];
    int rules = ruleFilters.length == 0 ? 0 : program.rules().size();
    modes = new CompiledRuleFilter.Mode[rules];
    actions = new String[rules];
    Arrays.fill(modes, CompiledRuleFilter.Mode.NONE);
    Arrays.fill(actions, "");
  }

  private ExclusionPolicy(ExclusionPolicy original) {
    program = original.program;
    ruleFilters = original.ruleFilters.clone();
    inputFilters = original.inputFilters.clone();
    modes = original.modes.clone();
    actions = original.actions.clone();
    anyInputFilter = original.anyInputFilter;
  }

  static ExclusionPolicy of(RuleProgram program) {
    return program.ruleFilters().isEmpty() && program.inputFilters().isEmpty()
        ? program.noFilters()
        : new ExclusionPolicy(program);
  }

  ExclusionPolicy copy() {
    return new ExclusionPolicy(this);
  }

  /** Tries the filters that did not match yet. */
  void update(Memory memory, Scope scope) {
    scope.mask(null);
    for (CompiledRuleFilter filter : program.ruleFilters()) {
      scope.deadline().check();
      if (!ruleFilters[filter.index()] && memory.allHold(filter.conditions(), scope)) {
        ruleFilters[filter.index()] = true;
        apply(filter);
      }
    }
    for (CompiledInputFilter filter : program.inputFilters()) {
      scope.deadline().check();
      if (!inputFilters[filter.index()] && memory.allHold(filter.conditions(), scope)) {
        inputFilters[filter.index()] = true;
        anyInputFilter = true;
      }
    }
  }

  private void apply(CompiledRuleFilter filter) {
    for (int rule : filter.rules()) {
      if (filter.mode().compareTo(modes[rule]) > 0) {
        modes[rule] = filter.mode();
        actions[rule] = filter.action();
      }
    }
  }

  CompiledRuleFilter.Mode mode(CompiledRule rule) {
    return modes.length == 0 ? CompiledRuleFilter.Mode.NONE : modes[rule.index()];
  }

  String action(CompiledRule rule) {
    return actions.length == 0 ? "" : actions[rule.index()];
  }

  /** The values as the rule sees them; null if it sees them all. */
  @Nullable Mask mask(CompiledRule rule, Store store) {
    if (!anyInputFilter || rule.inputFilters().isEmpty()) {
      return null;
    }
    List<CompiledInputFilter> active = new ArrayList<>();
    for (int filter : rule.inputFilters()) {
      if (inputFilters[filter]) {
        active.add(program.inputFilters().get(filter));
      }
    }
    if (active.isEmpty()) {
      return null;
    }
    if (masks.isEmpty()) {
      masks = new HashMap<>();
    }
    return masks.computeIfAbsent(active, a -> new Mask(store, a));
  }
}
