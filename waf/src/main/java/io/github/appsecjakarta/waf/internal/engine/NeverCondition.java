// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A condition on a list that no file has: it never holds, negated or not. */
final class NeverCondition extends CompiledCondition {
  NeverCondition(int slot) {
    super(slot);
  }

  @Override
  @Nullable ConditionMatch evaluate(Scope scope) {
    return null;
  }

  @Override
  void addresses(BitSet all) {
    // it looks at nothing
  }
}
