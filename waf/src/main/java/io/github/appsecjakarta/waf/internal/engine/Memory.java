// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conditions remember from one run to the next. Takes no room until there is something. */
final class Memory {
  private @Nullable List<ConditionMatch> matches;
  private @Nullable SlotMap byCondition;
  private @Nullable SlotMap seen;

  Memory() {}

  private Memory(Memory original) {
    matches = original.matches == null ? null : new ArrayList<>(original.matches);
    byCondition = original.byCondition == null ? null : original.byCondition.copy();
    seen = original.seen == null ? null : original.seen.copy();
  }

  Memory copy() {
    return new Memory(this);
  }

  boolean firstLook(int input, int version) {
    SlotMap looked = seen;
    if (looked == null) {
      looked = new SlotMap();
      seen = looked;
    }
    if (looked.get(input) == version) {
      return false;
    }
    looked.put(input, version);
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
    List<ConditionMatch> known = matches;
    SlotMap slots = byCondition;
    if (known == null || slots == null) {
      known = new ArrayList<>(4);
      slots = new SlotMap();
      matches = known;
      byCondition = slots;
    }
    known.add(match);
    slots.put(condition.slot(), known.size());
  }

  @Nullable ConditionMatch match(CompiledCondition condition) {
    List<ConditionMatch> known = matches;
    SlotMap slots = byCondition;
    if (known == null || slots == null) {
      return null;
    }
    int number = slots.get(condition.slot());
    return number == 0 ? null : known.get(number - 1);
  }
}
