// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many patterns, compiled together, and the groups of them that are looked for together. One pass
 * over a text tells which patterns of a group occur in it. Thread-safe; what it keeps is bounded,
 * whatever the texts; the time for a text is linear in its length. See DESIGN.md beside this file.
 */
public final class PatternScan {
  private static final int NEW_STATES = 64;
  private static final int CHARS_PER_NEW_STATE = 32;
  private static final int MOST_STATES_ALONE = 2500;
  private static final int MOST_STATES_IN_ALL = 12_000;

  private final Program program;
  private final Alphabet alphabet;
  private final Steps.Scratch scratch;
  private final StateBudget budget = new StateBudget(MOST_STATES_IN_ALL);
  private final List<TextPattern> patterns;
  private final @Nullable LazyDfa[] alone;
  private @Nullable LiteralScan literals;
  private int @Nullable [] withoutLiterals;

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
    this.alone = new @Nullable LazyDfa[patterns.size()];
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

  /**
   * The slower way, which no text can make much slower: literals first, then each pattern that may
   * be there by itself.
   */
  void oneByOne(PatternGroup group, String text, Found found, Pace pace) {
    LiteralScan scan = literals();
    Found candidates = newFound();
    scan.scan(text, candidates, pace);
    for (int pattern : Objects.requireNonNull(withoutLiterals)) {
      candidates.add(pattern);
    }
    for (int pattern = candidates.next(0); pattern >= 0; pattern = candidates.next(pattern + 1)) {
      if (group.has(pattern)
          && !found.has(pattern)
          && (patterns.get(pattern).phrases()
              || alone(pattern).first(text, NEW_STATES + text.length() / CHARS_PER_NEW_STATE, pace)
                  != LazyDfa.NONE)) {
        found.add(pattern);
      }
    }
  }

  private LazyDfa alone(int pattern) {
    LazyDfa known = alone[pattern];
    if (known == null) {
      synchronized (scratch) {
        known = alone[pattern];
        if (known == null) {
          known = automaton(new int[] {pattern}, MOST_STATES_ALONE);
          alone[pattern] = known;
        }
      }
    }
    return known;
  }

  private LiteralScan literals() {
    synchronized (scratch) {
      LiteralScan known = literals;
      if (known == null) {
        known = buildLiterals();
        literals = known;
      }
      return known;
    }
  }

  private LiteralScan buildLiterals() {
    Map<String, List<Integer>> byLiteral = new HashMap<>();
    List<Integer> without = new ArrayList<>();
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      TextPattern text = patterns.get(pattern);
      Set<String> needed = text.literal() ? Literals.of(text.regex()) : Set.of();
      for (String literal : needed) {
        byLiteral.computeIfAbsent(literal, key -> new ArrayList<>()).add(pattern);
      }
      if (needed.isEmpty()) {
        without.add(pattern);
      }
    }
    withoutLiterals = without.stream().mapToInt(Integer::intValue).toArray();
    return LiteralScan.of(byLiteral);
  }
}
