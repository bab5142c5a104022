// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.concurrent.atomic.AtomicInteger;

/** How many states all automata of a scan may keep together. Thread-safe. */
final class StateBudget {
  private final AtomicInteger rest;

  StateBudget(int states) {
    rest = new AtomicInteger(states);
  }

  /** Takes one state, if there is one. */
  boolean take() {
    if (rest.decrementAndGet() >= 0) {
      return true;
    }
    rest.incrementAndGet();
    return false;
  }

  void giveBack(int states) {
    rest.addAndGet(states);
  }
}
