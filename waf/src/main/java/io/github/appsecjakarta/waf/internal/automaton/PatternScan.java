// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many patterns, compiled together, and the groups of them that are looked for together. One pass
 * over a text tells which patterns of a group occur in it. Thread-safe; what it keeps is bounded,
 * whatever the texts; the time for a text is linear in its length. See DESIGN.md beside this file.
 */
public final class PatternScan {
  private static final int MOST_STATES_IN_ALL = 12_000;

  private final Program program;
  private final Alphabet alphabet;
  private final Steps.Scratch scratch;
  private final StateBudget budget = new StateBudget(MOST_STATES_IN_ALL);
  private final List<TextPattern> patterns;
  private volatile @Nullable SlowScan slow;

  /**
   * Compiles.
   *
   * @param patterns the patterns; their places in the list are their numbers
   */
  public PatternScan(List<TextPattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.program = ProgramBuilder.of(patterns);
    this.alphabet = Alphabet.of(program.sets(), Alphabet.FULL);
    this.scratch = new Steps.Scratch(program);
  }

  /**
   * How many patterns there are.
   *
   * @return the number
   */
  public int patterns() {
    return patterns.size();
  }

  /**
   * A place for results.
   *
   * @return an empty one, to be used again and again by one thread
   */
  public Found newFound() {
    return new Found(patterns.size());
  }

  /**
   * Patterns that will be looked for together.
   *
   * @param numbers their numbers
   * @return the group
   */
  public PatternGroup group(int[] numbers) {
    return new PatternGroup(this, numbers);
  }

  LazyDfa automaton(int[] numbers, int mostStates) {
    return new LazyDfa(program, alphabet, numbers, scratch, mostStates, budget);
  }

  /** The slower way, made when it is first needed. */
  SlowScan slow() {
    SlowScan known = slow;
    if (known == null) {
      synchronized (scratch) {
        known = slow;
        if (known == null) {
          known = new SlowScan(this, patterns);
          slow = known;
        }
      }
    }
    return known;
  }
}
