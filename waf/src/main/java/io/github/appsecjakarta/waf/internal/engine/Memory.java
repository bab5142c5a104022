// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conditions remember from one run to the next. Takes no room until there is something. */
final class Memory {
  private final int conditions;
  private final int inputs;
  private @Nullable ConditionMatch @Nullable [] matches;
  private int @Nullable [] seen;

  Memory(int conditions, int inputs) {
    this.conditions = conditions;
    this.inputs = inputs;
  }

  private Memory(Memory original) {
    this(original.conditions, original.inputs);
    @Nullable ConditionMatch @Nullable [] known = original.matches;
    matches = known == null ? null : known.clone();
    int[] looked = original.seen;
    seen = looked == null ? null : looked.clone();
  }

  Memory copy() {
    return new Memory(this);
  }

  boolean firstLook(int input, int version) {
    int[] looked = seen;
    if (looked == null) {
      looked = new int[inputs];
      seen = looked;
    }
    if (looked[input] == version) {
      return false;
    }
    looked[input] = version;
    return true;
  }

  /** Whether all hold, now or earlier. Stops at the first that does not. */
  boolean allHold(List<CompiledCondition> all, Scope scope) {
    for (int i = 0; i < all.size(); i++) {
      CompiledCondition condition = all.get(i);
      if (match(condition) == null) {
        ConditionMatch match = condition.evaluate(scope);
        if (match == null) {
          return false;
        }
        remember(condition, match);
      }
    }
    return true;
  }

  private void remember(CompiledCondition condition, ConditionMatch match) {
    @Nullable ConditionMatch[] known = matches;
    if (known == null) {
      known = new @Nullable ConditionMatch[conditions];
      matches = known;
    }
    known[condition.slot()] = match;
  }

  @Nullable ConditionMatch match(CompiledCondition condition) {
    @Nullable ConditionMatch[] known = matches;
    return known == null ? null : known[condition.slot()];
  }
}
