// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import io.github.appsecjakarta.waf.verdict.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says for each rule why it matched or not: goes once more over the values that are there at the
 * end of a request, without a deadline and without what was remembered. Changes nothing.
 */
final class Explainer {
  private final RuleProgram program;
  private final Store store;
  private final ExclusionPolicy policy;
  private final Set<String> reported;
  private final boolean timeout;

  Explainer(
      RuleProgram program,
      Store store,
      ExclusionPolicy policy,
      Set<String> reported,
      boolean timeout) {
    this.program = program;
    this.store = store;
    this.policy = policy;
    this.reported = reported;
    this.timeout = timeout;
  }

  List<Explanation> all() {
    List<Explanation> all = new ArrayList<>();
    for (CompiledRule rule : program.rules()) {
      all.add(explain(rule));
    }
    return all;
  }

  private Explanation explain(CompiledRule rule) {
    List<String> notes = new ArrayList<>();
    CompiledRuleFilter.Mode mode = policy.mode(rule);
    boolean holds = holds(rule, notes);
    boolean matched = reported.contains(rule.id());
    return new Explanation(rule.id(), matched, reason(rule, mode, holds, matched), notes);
  }

  private String reason(
      CompiledRule rule, CompiledRuleFilter.Mode mode, boolean holds, boolean matched) {
    if (matched) {
      return mode == CompiledRuleFilter.Mode.MONITOR
          ? "matched; a rule filter keeps it from acting"
          : "matched";
    }
    if (mode == CompiledRuleFilter.Mode.BYPASS) {
      return "not evaluated: excluded by a rule filter";
    }
    if (!holds) {
      return "a condition does not hold";
    }
    if (timeout) {
      return "all conditions hold, but the deadline was reached before";
    }
    return rule.output().event()
        ? "all conditions hold, but an equal or blocking rule came first: module "
            + rule.module().name().toLowerCase(Locale.ROOT)
            + ", type "
            + rule.type()
        : "all conditions hold; the rule makes no event";
  }

  private boolean holds(CompiledRule rule, List<String> notes) {
    Mask mask = policy.mask(rule, store);
    int number = 0;
    for (CompiledCondition condition : rule.conditions()) {
      List<String> details = new ArrayList<>();
      // once for nothing: the first look would pay for loading classes and building automata
      holds(condition, mask, new ArrayList<>());
      long start = System.nanoTime();
      boolean holds = holds(condition, mask, details);
      long micros = (System.nanoTime() - start) / 1000;
      String verdict = holds ? "holds" : "does not hold";
      notes.add("condition " + ++number + " " + verdict + ", " + micros + " µs");
      notes.addAll(details);
      if (!holds) {
        int left = rule.conditions().size() - number;
        if (left > 0) {
          notes.add("  " + left + " more not looked at");
        }
        return false;
      }
    }
    return true;
  }

  private boolean holds(CompiledCondition condition, @Nullable Mask mask, List<String> notes) {
    if (condition instanceof ScalarCondition scalar) {
      boolean found = false;
      for (CompiledInput input : scalar.inputs()) {
        found |= !found && present(input, mask, notes) && found(scalar, input, mask, notes);
      }
      return found;
    }
    if (condition instanceof NegatedCondition negated) {
      CompiledInput input = negated.input();
      notes.add("  holds if nothing is found");
      if (!present(input, mask, notes)) {
        return false;
      }
      ConditionWalk walk = new ConditionWalk(notes, negated.operator(), input);
      return !walk.found(target(input, mask), input) && walk.tested();
    }
    if (condition instanceof ExistsCondition exists) {
      return exists(exists, mask, notes);
    }
    if (condition instanceof DetectorCondition detector) {
      return detector(detector, mask, notes);
    }
    notes.add("  names a list that is in no file");
    return false;
  }

  private boolean found(
      ScalarCondition condition, CompiledInput input, @Nullable Mask mask, List<String> notes) {
    return new ConditionWalk(notes, condition.operator(), input).found(target(input, mask), input);
  }

  private boolean exists(ExistsCondition condition, @Nullable Mask mask, List<String> notes) {
    boolean any = false;
    for (CompiledInput input : condition.inputs()) {
      List<String> about = new ArrayList<>();
      boolean there = present(input, mask, about);
      boolean supplied = store.has(input.address());
      boolean excluded = supplied && target(input, mask) == Excluded.VALUE;
      any |= condition.negated() ? supplied && !there && !excluded : there;
      notes.addAll(about);
      if (there) {
        notes.add("  " + input.name() + " is there");
      }
    }
    return any;
  }

  private boolean detector(DetectorCondition condition, @Nullable Mask mask, List<String> notes) {
    DetectorCondition.Inputs inputs = condition.inputs();
    boolean complete = present(inputs.resource(), mask, notes);
    CompiledInput type = inputs.dbType();
    complete &= type == null || present(type, mask, notes);
    boolean params = false;
    for (CompiledInput input : inputs.params()) {
      params |= present(input, mask, notes);
    }
    if (!complete || !params) {
      return false;
    }
    Scope scope = new Scope(store, new Memory(), program.newLeads(), program.chains());
    scope.startRun(Deadline.NEVER);
    scope.mask(mask);
    ConditionMatch match = condition.evaluate(scope);
    notes.add(
        match == null
            ? "  " + condition.name() + ": no part of the request does harm there"
            : "  " + condition.name() + ": " + match.highlight());
    return match != null;
  }

  /** Whether there is something to look at; a note if not. */
  private boolean present(CompiledInput input, @Nullable Mask mask, List<String> notes) {
    if (!store.has(input.address())) {
      notes.add("  " + input.name() + ": no such address was supplied");
      return false;
    }
    Object target = target(input, mask);
    if (target == Excluded.VALUE) {
      notes.add("  " + input.name() + ": excluded by an input filter");
      return false;
    }
    if (target == KeyPath.MISSING) {
      notes.add("  " + input.name() + ": nothing at " + input.path().asList());
      return false;
    }
    return true;
  }

  private @Nullable Object target(CompiledInput input, @Nullable Mask mask) {
    int address = input.address();
    return input.path().resolve(mask == null ? store.get(address) : mask.value(address));
  }
}
