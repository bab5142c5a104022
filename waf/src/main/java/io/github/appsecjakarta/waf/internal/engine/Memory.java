// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conditions remember from one run to the next. */
final class Memory {
  private final @Nullable ConditionMatch[] matches;
  private final int[] seen;

  Memory(int conditions, int inputs) {
    matches = new @Nullable ConditionMatch[conditions];
    seen = new int[inputs];
  }

  private Memory(Memory original) {
    matches = original.matches.clone();
    seen = original.seen.clone();
  }

  Memory copy() {
    return new Memory(this);
  }

  boolean firstLook(int input, int version) {
    if (seen[input] == version) {
      return false;
    }
    seen[input] = version;
    return true;
  }

  /** Whether all hold, now or earlier. Stops at the first that does not. */
  boolean allHold(List<CompiledCondition> conditions, Scope scope) {
    for (int i = 0; i < conditions.size(); i++) {
      CompiledCondition condition = conditions.get(i);
      int slot = condition.slot();
      if (matches[slot] == null) {
        ConditionMatch match = condition.evaluate(scope);
        if (match == null) {
          return false;
        }
        matches[slot] = match;
      }
    }
    return true;
  }

  @Nullable ConditionMatch match(CompiledCondition condition) {
    return matches[condition.slot()];
  }
}
