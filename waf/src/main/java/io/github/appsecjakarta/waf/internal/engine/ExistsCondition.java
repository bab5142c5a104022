// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds if one input is there; negated: if its only input is not there though its address is. */
final class ExistsCondition extends CompiledCondition {
  static final String NAME = "exists";

  private final boolean negated;
  private final List<CompiledInput> inputs;

  ExistsCondition(int slot, boolean negated, List<CompiledInput> inputs) {
    super(slot);
    this.negated = negated;
    this.inputs = inputs;
  }

  boolean negated() {
    return negated;
  }

  List<CompiledInput> inputs() {
    return inputs;
  }

  @Override
  @Nullable ConditionMatch evaluate(Scope scope) {
    for (int i = 0; i < inputs.size(); i++) {
      CompiledInput input = inputs.get(i);
      scope.deadline().check();
      if (!scope.has(input.address())) {
        continue;
      }
      Object target = input.path().resolve(scope.value(input.address()));
      if (target != Excluded.VALUE && (target == KeyPath.MISSING) == negated) {
        String operator = negated ? "!" + NAME : NAME;
        return match(operator, "", input.name(), input.path().asList(), "", List.of());
      }
    }
    return null;
  }

  @Override
  void addresses(BitSet all) {
    for (CompiledInput input : inputs) {
      all.set(input.address());
    }
  }
}
