// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.List;

/** Runs the rules of a program in order and remembers which of them matched. */
final class RuleRun {
  private static final byte NONE = 0;
  private static final byte MONITOR = 1;
  private static final byte BLOCK = 2;

  private final RuleProgram program;
  private final boolean[] done;
  private final byte[] strongest;

  RuleRun(RuleProgram program) {
    this.program = program;
    this.done = new boolean[program.rules().size()];
    this.strongest = new byte[program.types()];
  }

  private RuleRun(RuleRun original) {
    program = original.program;
    done = original.done.clone();
    strongest = original.strongest.clone();
  }

  RuleRun copy() {
    return new RuleRun(this);
  }

  /** One pass. Ends with the first rule that blocks. */
  void run(Scope scope, Memory memory, ExclusionPolicy policy, List<Hit> hits) {
    try {
      runAll(scope, memory, policy, hits);
    } finally {
      scope.timed(true);
    }
  }

  private void runAll(Scope scope, Memory memory, ExclusionPolicy policy, List<Hit> hits) {
    for (RuleCollection collection : program.collections()) {
      int type = collection.type();
      byte possible = collection.blocking() ? BLOCK : MONITOR;
      if (type >= 0 && strongest[type] >= possible) {
        continue;
      }
      scope.timed(collection.timed());
      byte verdict = run(collection, scope, memory, policy, hits);
      if (type >= 0 && verdict > strongest[type]) {
        strongest[type] = verdict;
      }
      if (verdict == BLOCK) {
        return;
      }
    }
  }

  private byte run(
      RuleCollection collection,
      Scope scope,
      Memory memory,
      ExclusionPolicy policy,
      List<Hit> hits) {
    byte found = NONE;
    for (CompiledRule rule : collection.rules()) {
      if (done[rule.index()]) {
        continue;
      }
      scope.deadline().check();
      CompiledRuleFilter.Mode mode = policy.mode(rule);
      if (mode == CompiledRuleFilter.Mode.BYPASS) {
        continue;
      }
      scope.mask(policy.mask(rule, scope.store()));
      if (!memory.allHold(rule.conditions(), scope)) {
        continue;
      }
      done[rule.index()] = true;
      hits.add(new Hit(rule, policy.action(rule)));
      found = (byte) Math.max(found, verdict(rule, mode));
      if (found == BLOCK || collection.type() >= 0) {
        return found;
      }
    }
    return found;
  }

  private static byte verdict(CompiledRule rule, CompiledRuleFilter.Mode mode) {
    return switch (mode) {
      case CUSTOM -> BLOCK;
      case MONITOR -> MONITOR;
      default -> rule.blocking() ? BLOCK : MONITOR;
    };
  }
}
