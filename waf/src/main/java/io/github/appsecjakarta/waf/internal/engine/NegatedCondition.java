// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.rule.ScalarText;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds if there is a scalar for the operator to look at and it says no to all of them. */
final class NegatedCondition extends CompiledCondition {
  private final Operator operator;
  private final CompiledInput input;

  NegatedCondition(int slot, Operator operator, CompiledInput input) {
    super(slot);
    this.operator = operator;
    this.input = input;
  }

  Operator operator() {
    return operator;
  }

  CompiledInput input() {
    return input;
  }

  @Override
  @Nullable ConditionMatch evaluate(Scope scope) {
    scope.deadline().check();
    if (!scope.has(input.address()) || !scope.firstLook(input)) {
      return null;
    }
    Object target = input.path().resolve(scope.value(input.address()));
    if (target == KeyPath.MISSING || (input.keys() && !isMap(target))) {
      return null;
    }
    LeafSearch search = scope.search();
    if (search.find(target, operator, input, 0) || !search.tested()) {
      return null;
    }
    Object single = input.keys() ? null : single(target);
    String value = ScalarText.of(single);
    return match(
        "!" + operator.name(),
        operator.operand(),
        input.name(),
        input.path().asList(),
        value,
        value.isEmpty() ? List.of() : List.of(value));
  }

  private static boolean isMap(@Nullable Object value) {
    return value instanceof Pairs || value instanceof Map;
  }

  /** The scalar itself or the only element of an array; null if there is no such thing. */
  private static @Nullable Object single(@Nullable Object target) {
    Object value =
        target instanceof List<?> list ? (list.size() == 1 ? list.get(0) : null) : target;
    return value instanceof List || isMap(value) ? null : value;
  }

  @Override
  void addresses(BitSet all) {
    all.set(input.address());
  }
}
