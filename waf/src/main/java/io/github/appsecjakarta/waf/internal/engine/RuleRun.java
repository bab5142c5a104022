// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of a program in order and remembers which of them matched. Only those rules are
 * tried that the scan woke or that it cannot decide about.
 */
final class RuleRun {
  private static final byte NONE = 0;
  private static final byte MONITOR = 1;
  private static final byte BLOCK = 2;

  private final RuleProgram program;
  private final RuleOrder order;
  private final ScanPlan plan;
  private @Nullable Positions done;
  private byte @Nullable [] strongest;

  RuleRun(RuleProgram program) {
    this.program = program;
    this.order = program.order();
    this.plan = program.scan();
  }

  private RuleRun(RuleRun original) {
    this(original.program);
    Positions matched = original.done;
    done = matched == null ? null : matched.copy();
    byte[] known = original.strongest;
    strongest = known == null ? null : known.clone();
  }

  RuleRun copy() {
    return new RuleRun(this);
  }

  /** What it takes to try a rule, and the rules that matched. */
  static final class Judge {
    private final Scope scope;
    private final Memory memory;
    private final ExclusionPolicy policy;
    private List<Hit> hits = List.of();

    Judge(Scope scope, Memory memory, ExclusionPolicy policy) {
      this.scope = scope;
      this.memory = memory;
      this.policy = policy;
    }

    private void add(Hit hit) {
      if (hits.isEmpty()) {
        hits = new ArrayList<>(4);
      }
      hits.add(hit);
    }

    List<Hit> hits() {
      return hits;
    }
  }

  /** One pass. Ends with the first rule that blocks. */
  void run(Judge judge, Scratch scratch) {
    try {
      if (runAll(judge.scope, judge, scratch)) {
        judge.scope.store().judged();
      }
    } finally {
      judge.scope.timed(true);
    }
  }

  /** Whether every rule was tried, so that none blocked. */
  private boolean runAll(Scope scope, Judge judge, Scratch scratch) {
    Positions rules = scratch.rules;
    rules.clear();
    addResidents(scope.store(), rules);
    scope.timed(false);
    if (run(judge, rules, 0, order.firstTimed())) {
      return false;
    }
    scope.timed(true);
    scope.mask(null);
    sweep(scope, scratch);
    Positions woken = scope.leads().rules();
    if (woken != null) {
      rules.addAll(woken);
    }
    return !run(judge, rules, order.firstTimed(), order.size());
  }

  private void addResidents(Store store, Positions rules) {
    for (int i = 0; i < store.size(); i++) {
      Positions residents = store.unjudged(i) ? plan.residents(store.address(i)) : null;
      if (residents != null) {
        rules.addAll(residents);
      }
    }
  }

  private void sweep(Scope scope, Scratch scratch) {
    Store store = scope.store();
    Sweep sweep = scratch.sweep;
    for (int i = 0; i < store.size(); i++) {
      ScanNode root = store.unjudged(i) ? plan.root(store.address(i)) : null;
      if (root != null) {
        scope.leads().forget(plan.slots(store.address(i)));
        sweep.over(store.value(i), root, scope);
      }
    }
  }

  /** Whether a rule blocked. */
  private boolean run(Judge judge, Positions rules, int from, int to) {
    int next = from;
    while (true) {
      int position = rules.next(next);
      if (position < 0 || position >= to) {
        return false;
      }
      RuleCollection collection = order.collection(position);
      if (isSettled(collection)) {
        next = order.collectionEnd(position);
        continue;
      }
      byte verdict = tryRule(judge, position);
      next = position + 1;
      if (verdict != NONE && collection.type() >= 0) {
        settle(collection.type(), verdict);
        next = order.collectionEnd(position);
      }
      if (verdict == BLOCK) {
        return true;
      }
    }
  }

  private boolean isSettled(RuleCollection collection) {
    byte[] known = strongest;
    return known != null
        && collection.type() >= 0
        && known[collection.type()] >= (collection.blocking() ? BLOCK : MONITOR);
  }

  private void settle(int type, byte verdict) {
    byte[] known = strongest;
    if (known == null) {
      known = new byte[program.types()];
      strongest = known;
    }
    known[type] = (byte) Math.max(known[type], verdict);
  }

  private byte tryRule(Judge judge, int position) {
    Positions matched = done;
    if (matched != null && matched.has(position)) {
      return NONE;
    }
    CompiledRule rule = order.rule(position);
    Scope scope = judge.scope;
    scope.deadline().check();
    CompiledRuleFilter.Mode mode = judge.policy.mode(rule);
    if (mode == CompiledRuleFilter.Mode.BYPASS) {
      return NONE;
    }
    scope.mask(judge.policy.mask(rule, scope.store()));
    if (!judge.memory.allHold(rule.conditions(), scope)) {
      return NONE;
    }
    if (matched == null) {
      matched = plan.newPositions();
      done = matched;
    }
    matched.add(position);
    judge.add(new Hit(rule, judge.policy.action(rule)));
    return verdict(rule, mode);
  }

  private static byte verdict(CompiledRule rule, CompiledRuleFilter.Mode mode) {
    return switch (mode) {
      case CUSTOM -> BLOCK;
      case MONITOR -> MONITOR;
      default -> rule.blocking() ? BLOCK : MONITOR;
    };
  }
}
