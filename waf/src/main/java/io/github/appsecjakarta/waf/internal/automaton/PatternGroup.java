// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.BitSet;

/** Patterns that are looked for together. Thread-safe. */
public final class PatternGroup {
  private static final int MOST_STATES = 2000;
  private static final int NEW_STATES = 24;
  private static final int NEW_STATES_WHEN_YOUNG = 400;
  private static final int CHARS_PER_NEW_STATE = 128;

  /** A full automaton is made anew when this many characters had to go the slower way since. */
  private static final int PATIENCE = 1 << 20;

  private final PatternScan scan;
  private final BitSet members = new BitSet();
  private final LazyDfa together;
  private int givenUp;

  PatternGroup(PatternScan scan, int[] numbers) {
    this.scan = scan;
    for (int number : numbers) {
      members.set(number);
    }
    this.together = scan.automaton(numbers, MOST_STATES);
  }

  boolean has(int pattern) {
    return members.get(pattern);
  }

  /**
   * Looks for all patterns.
   *
   * @param text where
   * @param found gets the numbers of the patterns that occur
   * @param pace asked now and then; may leave with an exception
   */
  public void scan(String text, Found found, Pace pace) {
    int newStates =
        (together.isYoung() ? NEW_STATES_WHEN_YOUNG : NEW_STATES)
            + text.length() / CHARS_PER_NEW_STATE;
    if (!together.all(text, newStates, found, pace)) {
      scan.slow().find(this, text, found, pace);
      // a race loses a few characters of the count, no more
      givenUp += text.length();
      if (givenUp > PATIENCE && together.isFull()) {
        givenUp = 0;
        together.reset();
      }
    }
  }
}
