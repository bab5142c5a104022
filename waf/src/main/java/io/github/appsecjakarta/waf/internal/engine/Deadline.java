// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.Pace;

/** When a run has to end. Reads the clock at the first and then at every 16th check. */
final class Deadline implements Pace {
  static final Deadline NEVER = new Deadline(0, Long.MAX_VALUE);

  private static final int INTERVAL = 16;

  private long start;
  private long budgetNanos;
  private int untilRead;
  private boolean expired;

  Deadline(long start, long budgetNanos) {
    this.start = start;
    this.budgetNanos = budgetNanos;
  }

  /** The same for another run. */
  void restart(long newStart, long newBudgetNanos) {
    start = newStart;
    budgetNanos = newBudgetNanos;
    untilRead = 0;
    expired = false;
  }

  boolean expired() {
    if (budgetNanos != Long.MAX_VALUE && !expired && untilRead-- == 0) {
      untilRead = INTERVAL - 1;
      expired = System.nanoTime() - start >= budgetNanos;
    }
    return expired;
  }

  /** Leaves the run if the time is over. */
  @Override
  public void check() {
    if (expired()) {
      throw new Exceeded();
    }
  }

  /** Leaves a run. Never gets out of the engine. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded() {
      super("time is over", null, false, false);
    }
  }
}
