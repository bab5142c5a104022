// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way for texts that were given up, which no text can make much slower: literals first, then
 * those patterns that may be there. Patterns that are candidates of most such texts are looked for
 * a few together. Thread-safe.
 */
final class SlowScan {
  private static final int NEW_STATES = 64;
  private static final int CHARS_PER_NEW_STATE = 32;
  private static final int MOST_STATES_ALONE = 2500;

  /** A literal this short is met by chance. */
  private static final int SHORT = 2;

  private final PatternScan scan;
  private final List<TextPattern> patterns;
  private final LiteralScan literals;
  private final int[] withoutLiterals;
  private final List<Bundle> bundles = new ArrayList<>();
  private final @Nullable LazyDfa[] alone;

  SlowScan(PatternScan scan, List<TextPattern> patterns) {
    this.scan = scan;
    this.patterns = patterns;
    this.alone = new @Nullable LazyDfa[patterns.size()];
    Map<String, List<Integer>> byLiteral = new HashMap<>();
    List<Integer> without = new ArrayList<>();
    List<Integer> frequent = new ArrayList<>();
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      TextPattern text = patterns.get(pattern);
      Set<String> needed = text.literal() ? Literals.of(text.regex()) : Set.of();
      for (String literal : needed) {
        byLiteral.computeIfAbsent(literal, key -> new ArrayList<>()).add(pattern);
      }
      if (needed.isEmpty()) {
        without.add(pattern);
      }
      if (!text.phrases() && isFrequent(needed)) {
        frequent.add(pattern);
      }
    }
    this.withoutLiterals = without.stream().mapToInt(Integer::intValue).toArray();
    this.literals = LiteralScan.of(byLiteral);
    for (int from = 0; from < frequent.size(); from += Bundle.MOST) {
      int to = Math.min(frequent.size(), from + Bundle.MOST);
      bundles.add(new Bundle(scan, frequent.subList(from, to)));
    }
  }

  private static boolean isFrequent(Set<String> needed) {
    return needed.isEmpty() || needed.stream().anyMatch(literal -> literal.length() <= SHORT);
  }

  void find(PatternGroup group, String text, Found found, Pace pace) {
    Found candidates = candidates(group, text, found, pace);
    int newStates = NEW_STATES + text.length() / CHARS_PER_NEW_STATE;
    for (Bundle bundle : bundles) {
      bundle.find(text, newStates, candidates, found, pace);
    }
    for (int pattern = candidates.next(0); pattern >= 0; pattern = candidates.next(pattern + 1)) {
      if (patterns.get(pattern).phrases()
          || alone(pattern).first(text, newStates, pace) != LazyDfa.NONE) {
        found.add(pattern);
      }
    }
  }

  /** Patterns of the group that may be there and are not found yet. */
  private Found candidates(PatternGroup group, String text, Found found, Pace pace) {
    Found candidates = scan.newFound();
    literals.scan(text, candidates, pace);
    candidates.add(withoutLiterals);
    for (int pattern = candidates.next(0); pattern >= 0; pattern = candidates.next(pattern + 1)) {
      if (!group.has(pattern) || found.has(pattern)) {
        candidates.remove(pattern);
      }
    }
    return candidates;
  }

  private LazyDfa alone(int pattern) {
    LazyDfa known = alone[pattern];
    if (known == null) {
      synchronized (alone) {
        known = alone[pattern];
        if (known == null) {
          known = scan.automaton(new int[] {pattern}, MOST_STATES_ALONE);
          alone[pattern] = known;
        }
      }
    }
    return known;
  }
}
