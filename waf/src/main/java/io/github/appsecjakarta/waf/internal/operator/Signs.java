// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Some signs and what they weigh together. A set of signs is a number whose bits are their places.
 * Immutable.
 */
final class Signs {
  static final int MOST = 32;

  private final List<Sign> all;

  /** By sign those of its class that count instead of it. */
  private final long[] stronger;

  Signs(List<Sign> all) {
    this.all = List.copyOf(all);
    this.stronger = new long[all.size()];
    for (int i = 0; i < stronger.length; i++) {
      for (int other = 0; other < stronger.length; other++) {
        stronger[i] |= beats(other, i) ? bit(other) : 0;
      }
    }
  }

  private boolean beats(int some, int other) {
    int more = all.get(some).weight() - all.get(other).weight();
    return all.get(some).group().equals(all.get(other).group())
        && (more > 0 || (more == 0 && some < other));
  }

  static long bit(int place) {
    return 1L << place;
  }

  List<Sign> all() {
    return all;
  }

  /** All of them. */
  long whole() {
    return bit(all.size()) - 1;
  }

  /** Those of a set that count: one of each class. */
  long counting(long set) {
    long counting = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      int place = Long.numberOfTrailingZeros(rest);
      counting |= (set & stronger[place]) == 0 ? bit(place) : 0;
    }
    return counting;
  }

  /** What a set weighs. */
  int weight(long set) {
    int weight = 0;
    for (long rest = counting(set); rest != 0; rest &= rest - 1) {
      weight += all.get(Long.numberOfTrailingZeros(rest)).weight();
    }
    return weight;
  }

  /**
   * What is in every text that has signs of a certain weight: the lightest and commonest signs that
   * together do not weigh as much are left out, one of the others must be there. That decides how
   * often a text is looked at once more, not what is found.
   *
   * @return the pattern, or empty if one of the others is not known to the automata
   */
  Optional<TextPattern> needed(int threshold) {
    List<Optional<TextPattern>> patterns = new ArrayList<>();
    all.forEach(sign -> patterns.add(sign.search().text()));
    List<TextPattern> needed = new ArrayList<>();
    long leftOut = 0;
    for (int place : byRarity(patterns)) {
      if (weight(leftOut | bit(place)) < threshold) {
        leftOut |= bit(place);
      } else if (patterns.get(place).isEmpty()) {
        return Optional.empty();
      } else {
        needed.add(patterns.get(place).get());
      }
    }
    return Optional.of(TextPattern.anyOf(needed));
  }

  /** The heavier, the rarer, for that is what a weight says; else as its literals tell. */
  private List<Integer> byRarity(List<Optional<TextPattern>> patterns) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < patterns.size(); place++) {
      places.add(place);
    }
    Comparator<Integer> byWeight = Comparator.comparingInt(place -> all.get(place).weight());
    places.sort(byWeight.thenComparingDouble(place -> -chance(patterns.get(place))));
    return places;
  }

  private static double chance(Optional<TextPattern> pattern) {
    return pattern.map(TextPattern::chance).orElse(2.0);
  }
}
