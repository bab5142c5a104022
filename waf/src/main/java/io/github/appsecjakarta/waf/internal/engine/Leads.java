// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where the scan says that conditions may hold: by input the first text that is worth a look. One
 * thread at a time.
 */
final class Leads {
  /** There is nothing to look at. */
  static final int NONE = -1;

  private final ScanPlan plan;
  private @Nullable SlotMap first;
  private @Nullable Positions rules;

  Leads(ScanPlan plan) {
    this.plan = plan;
  }

  private Leads(Leads original) {
    plan = original.plan;
    SlotMap known = original.first;
    first = known == null ? null : known.copy();
    Positions woken = original.rules;
    rules = woken == null ? null : woken.copy();
  }

  Leads copy() {
    return new Leads(this);
  }

  /** Which text of an input to look at first, counted from 0, or {@link #NONE}. */
  int first(int slot) {
    if (!plan.decides(slot)) {
      return 0;
    }
    SlotMap known = first;
    return known == null ? NONE : known.get(slot) - 1;
  }

  void add(int slot, int position) {
    SlotMap known = first;
    if (known == null) {
      known = new SlotMap();
      first = known;
    }
    if (known.get(slot) == 0) {
      known.put(slot, position + 1);
      int lead = plan.lead(slot);
      if (lead >= 0) {
        wake(lead);
      }
    }
  }

  private void wake(int rule) {
    Positions woken = rules;
    if (woken == null) {
      woken = plan.newPositions();
      rules = woken;
    }
    woken.add(rule);
  }

  /** Forgets what was found in the former value of an address. */
  void forget(int[] slots) {
    SlotMap known = first;
    if (known != null) {
      for (int slot : slots) {
        if (known.get(slot) != 0) {
          known.put(slot, 0);
        }
      }
    }
  }

  /** The rules that something was found for, now or earlier; null if there are none. */
  @Nullable Positions rules() {
    return rules;
  }
}
