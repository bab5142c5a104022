// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds if the operator says yes to one scalar of one input. */
final class ScalarCondition extends CompiledCondition {
  private final Operator operator;
  private final List<CompiledInput> inputs;

  ScalarCondition(int slot, Operator operator, List<CompiledInput> inputs) {
    super(slot);
    this.operator = operator;
    this.inputs = inputs;
  }

  Operator operator() {
    return operator;
  }

  List<CompiledInput> inputs() {
    return inputs;
  }

  @Override
  @Nullable ConditionMatch evaluate(Scope scope) {
    for (int i = 0; i < inputs.size(); i++) {
      CompiledInput input = inputs.get(i);
      scope.deadline().check();
      int first = scope.firstLead(input);
      if (first == Leads.NONE || !scope.has(input.address()) || !scope.firstLook(input)) {
        continue;
      }
      Object target = input.path().resolve(scope.value(input.address()));
      LeafSearch search = scope.search();
      if (target != KeyPath.MISSING && search.find(target, operator, input, first)) {
        return match(
            operator.name(),
            search.evidence().operand(),
            input.name(),
            search.path(input.path()),
            search.value(),
            search.evidence().highlight());
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
