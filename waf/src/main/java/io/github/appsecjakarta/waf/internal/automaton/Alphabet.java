// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes of characters that a program tells apart, numbered from 0. Characters of one class
 * are in the same sets. Immutable.
 */
final class Alphabet {
  /** Every char. */
  static final int FULL = 0x10000;

  /** Only ASCII; for the others there is a search. */
  static final int SMALL = 128;

  private final int[] lows;
  private final int[] classes;
  private final char[] byChar;
  private final int size;
  private final BitSet[] members;
  private final Side[] sides;

  /** What a character is to an edge beside it. */
  enum Side {
    /** Before the first or behind the last character. */
    OUTSIDE,
    NEWLINE,
    WORD,
    OTHER
  }

  private Alphabet(int[] lows, int[] classes, int size, BitSet[] members, int table) {
    this.byChar = new char[table];
    this.lows = lows;
    this.classes = classes;
    this.size = size;
    this.members = members;
    this.sides = new Side[size + 1];
    for (int i = 0; i < lows.length; i++) {
      sides[classes[i]] = side(lows[i]);
      if (lows[i] < table) {
        int end = i + 1 < lows.length ? Math.min(lows[i + 1], table) : table;
        Arrays.fill(byChar, lows[i], end, (char) classes[i]);
      }
    }
    sides[size] = Side.OUTSIDE;
    if (table == FULL) {
      // such a char alone does not say what character it is: the pair has to be looked at
      Arrays.fill(byChar, Character.MIN_HIGH_SURROGATE, Character.MIN_LOW_SURROGATE, (char) pair());
    }
  }

  static Alphabet of(List<CharSet> sets, int table) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, (int) '\n', '\n' + 1));
    addCuts(cuts, CharSet.WORD);
    sets.forEach(set -> addCuts(cuts, set));
    int[] lows = cuts.stream().filter(cut -> cut <= CharSet.MAX).mapToInt(cut -> cut).toArray();
    int[] classes = new int[lows.length];
    BitSet[] members = new BitSet[sets.size()];
    Arrays.setAll(members, i -> new BitSet());
    Map<BitSet, Integer> known = new HashMap<>();
    for (int i = 0; i < lows.length; i++) {
      BitSet signature = signature(lows[i], sets);
      classes[i] = known.computeIfAbsent(signature, s -> known.size());
      for (int set = 0; set < sets.size(); set++) {
        members[set].set(classes[i], signature.get(set));
      }
    }
    return new Alphabet(lows, classes, known.size(), members, table);
  }

  private static void addCuts(Set<Integer> cuts, CharSet set) {
    for (int i = 0; i < set.ranges(); i++) {
      cuts.add(set.low(i));
      cuts.add(set.high(i) + 1);
    }
  }

  private static BitSet signature(int cp, List<CharSet> sets) {
    BitSet signature = new BitSet(sets.size() + 2);
    for (int i = 0; i < sets.size(); i++) {
      signature.set(i, sets.get(i).contains(cp));
    }
    signature.set(sets.size(), side(cp) == Side.WORD);
    signature.set(sets.size() + 1, side(cp) == Side.NEWLINE);
    return signature;
  }

  private static Side side(int cp) {
    if (cp == '\n') {
      return Side.NEWLINE;
    }
    return CharSet.WORD.contains(cp) ? Side.WORD : Side.OTHER;
  }

  /** How many classes there are; this number itself stands for the end of the text. */
  int size() {
    return size;
  }

  /** Stands for a char that may be half of a character. */
  int pair() {
    return size + 1;
  }

  /** Class by char as far as there is room; {@link #pair} for a first half. Only to be read. */
  char[] byChar() {
    return byChar;
  }

  int classOf(int cp) {
    int found = Arrays.binarySearch(lows, cp);
    return classes[found >= 0 ? found : -found - 2];
  }

  /** The classes whose characters are in a set. */
  BitSet members(int set) {
    return members[set];
  }

  Side sideOfClass(int charClass) {
    return sides[charClass];
  }
}
