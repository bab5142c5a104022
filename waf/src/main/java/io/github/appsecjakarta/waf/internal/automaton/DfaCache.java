// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The states of a lazy automaton that are known so far. Threads read without a lock: an entry of
 * the table that they do not see yet is 0, and then they ask {@link #learn}, which has one. States
 * are never changed, so an entry is right whenever it is seen.
 */
final class DfaCache {
  static final int START = 1;
  private static final int FIRST_CAPACITY = 8;
  private static final int YOUNG = 256;

  private final Steps steps;
  private final int shift;
  private final int most;
  private final StateBudget budget;
  private final Map<DfaState, Integer> numbers = new HashMap<>();
  private int count = START;
  private volatile boolean full;
  private volatile Tables tables;

  /**
   * What threads read.
   *
   * @param next by state and class: 0 if not known, the next state, or minus that state if patterns
   *     are found on entering it
   * @param states by number
   */
  @SuppressWarnings("ArrayRecordComponent") // shared on purpose
  record Tables(short[] next, @Nullable DfaState[] states) {}

  DfaCache(Steps steps, int classes, int most, StateBudget budget) {
    this.steps = steps;
    this.shift = 32 - Integer.numberOfLeadingZeros(classes - 1);
    this.most = most;
    this.budget = budget;
    this.tables =
        new Tables(new short[FIRST_CAPACITY << shift], new @Nullable DfaState[FIRST_CAPACITY]);
    number(steps.start());
  }

  int shift() {
    return shift;
  }

  Tables tables() {
    return tables;
  }

  DfaState state(int number) {
    DfaState state = tables.states[number];
    return state != null ? state : stateForSure(number);
  }

  private synchronized DfaState stateForSure(int number) {
    return Objects.requireNonNull(tables.states[number]);
  }

  /** Number of a state that another cache had, or 0 if there is no room. */
  synchronized int adopt(DfaState state) {
    return number(state);
  }

  /** The entry for what follows a state, or 0 if there is no room for it. */
  synchronized int learn(int state, int charClass) {
    int known = tables.next[(state << shift) + charClass];
    if (known != 0) {
      return known;
    }
    DfaState from = Objects.requireNonNull(tables.states[state]);
    DfaState to = steps.after(from, charClass);
    int number = number(to);
    int entry = to.found().length == 0 ? number : -number;
    tables.next[(state << shift) + charClass] = (short) entry;
    return entry;
  }

  private int number(DfaState state) {
    Integer known = numbers.get(state);
    if (known != null) {
      return known;
    }
    // the first two are free, so that a new cache can always go on where a full one ended
    if (count > most || (count > START + 1 && !budget.take())) {
      full = true;
      return 0;
    }
    if (count == tables.states.length) {
      int capacity = Math.min(2 * count, most + 1);
      tables =
          new Tables(
              Arrays.copyOf(tables.next, capacity << shift),
              Arrays.copyOf(tables.states, capacity));
    }
    tables.states[count] = state;
    numbers.put(state, count);
    if (count == most) {
      full = true;
    }
    return count++;
  }

  /** Whether few states are known; a race only makes it look younger than it is. */
  boolean isYoung() {
    return tables.states.length <= YOUNG;
  }

  /** Nobody will use this any more. */
  synchronized void release() {
    budget.giveBack(Math.max(count - START - 2, 0));
    full = true;
  }

  /** Whether there is no room for more states; never true of a new one. */
  boolean isFull() {
    return full;
  }
}
