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
        fill(byChar, lows[i], end, (char) classes[i]);
      }
    }
    sides[size] = Side.OUTSIDE;
    if (table == FULL) {
      // such a char alone does not say what character it is: the pair has to be looked at
      fill(byChar, Character.MIN_HIGH_SURROGATE, Character.MIN_LOW_SURROGATE, (char) pair());
    }
  }

  /** As Arrays.fill, but by copies that double: fast in a process that has just started, too. */
  private static void fill(char[] table, int from, int to, char value) {
    if (from >= to) {
      return;
    }
    table[from] = value;
    for (int done = 1; from + done < to; done *= 2) {
      System.arraycopy(table, from, table, from + done, Math.min(done, to - from - done));
    }
  }

  static Alphabet of(List<CharSet> sets, int table) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, (int) '\n', '\n' + 1));
    addCuts(cuts, CharSet.WORD);
    for (CharSet set : sets) {
      addCuts(cuts, set);
    }
    int[] lows = sorted(cuts);
    int[] classes = new int[lows.length];
    BitSet[] members = new BitSet[sets.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = new BitSet();
    }
    BitSet[] signatures = signatures(lows, sets);
    Map<BitSet, Integer> known = new HashMap<>();
    for (int i = 0; i < lows.length; i++) {
      BitSet signature = signatures[i];
      int next = known.size();
      Integer number = known.putIfAbsent(signature, next);
      classes[i] = number == null ? next : number;
      if (number == null) {
        for (int set = signature.nextSetBit(0);
            set >= 0 && set < sets.size();
            set = signature.nextSetBit(set + 1)) {
          members[set].set(next);
        }
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

  private static int[] sorted(Set<Integer> cuts) {
    cuts.remove(CharSet.MAX + 1);
    int[] sorted = new int[cuts.size()];
    int at = 0;
    for (int cut : cuts) {
      sorted[at++] = cut;
    }
    return sorted;
  }

  /** By interval the sets that have it, and what it is to an edge. */
  private static BitSet[] signatures(int[] lows, List<CharSet> sets) {
    BitSet[] signatures = new BitSet[lows.length];
    for (int i = 0; i < lows.length; i++) {
      signatures[i] = new BitSet(sets.size() + 2);
      Side side = side(lows[i]);
      signatures[i].set(sets.size(), side == Side.WORD);
      signatures[i].set(sets.size() + 1, side == Side.NEWLINE);
    }
    for (int number = 0; number < sets.size(); number++) {
      CharSet set = sets.get(number);
      for (int range = 0; range < set.ranges(); range++) {
        int first = Arrays.binarySearch(lows, set.low(range));
        for (int i = first; i < lows.length && lows[i] <= set.high(range); i++) {
          signatures[i].set(number);
        }
      }
    }
    return signatures;
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
