// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition of a program. Immutable; all state is in the scope. */
abstract class CompiledCondition {
  private final int slot;

  CompiledCondition(int slot) {
    this.slot = slot;
  }

  /** Number of the condition in its program. */
  final int slot() {
    return slot;
  }

  /** Looks at what is there and was not looked at before; null if the condition does not hold. */
  abstract @Nullable ConditionMatch evaluate(Scope scope);

  /** Adds the addresses that it looks at. */
  abstract void addresses(BitSet all);

  static ConditionMatch match(
      String operator,
      String operand,
      String address,
      List<Object> path,
      String value,
      List<String> highlight) {
    return new ConditionMatch(
        operator,
        operand,
        Map.of(ConditionMatch.INPUT, new ConditionMatch.Place(address, path, value)),
        highlight);
  }
}
