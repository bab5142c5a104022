// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/**
 * Simple case folding as RE2 does it: a character equals every other one that it becomes by
 * changing its case, also by a detour, such as k, K and the Kelvin sign.
 */
final class CaseFolding {
  private static final int ASCII = 128;
  private static final char KELVIN = '\u212A';
  private static final char LONG_S = '\u017F';

  /** What is above has no case. */
  private static final int LAST_CASED = 0x1E943;

  private CaseFolding() {}

  static CharSet of(int cp) {
    if (cp >= ASCII) {
      return fold(CharSet.range(cp, cp));
    }
    CharSet set = CharSet.range(cp, cp);
    if (isLetter(cp)) {
      set = set.or(CharSet.range(cp ^ 0x20, cp ^ 0x20));
      set = withDetour(set, cp | 0x20);
    }
    return set;
  }

  /** A set and everything that folds to a member of it. */
  static CharSet fold(CharSet set) {
    CharSet folded = set;
    for (int i = 0; i < set.ranges(); i++) {
      int low = set.low(i);
      int high = Math.min(set.high(i), LAST_CASED);
      folded = foldLetters(folded, low, high, 'a', 'z');
      folded = foldLetters(folded, low, high, 'A', 'Z');
      if (low > 0 || high < LAST_CASED) {
        for (int cp = Math.max(low, ASCII); cp <= high; cp++) {
          folded = foldOther(folded, cp);
        }
      }
    }
    return folded;
  }

  private static CharSet foldLetters(CharSet set, int low, int high, int first, int last) {
    int from = Math.max(low, first);
    int to = Math.min(high, last);
    if (from > to) {
      return set;
    }
    CharSet folded = set.or(CharSet.range(from ^ 0x20, to ^ 0x20));
    for (int cp = from; cp <= to; cp++) {
      folded = withDetour(folded, cp | 0x20);
    }
    return folded;
  }

  private static CharSet withDetour(CharSet set, int lower) {
    return switch (lower) {
      case 'k' -> set.or(CharSet.range(KELVIN, KELVIN));
      case 's' -> set.or(CharSet.range(LONG_S, LONG_S));
      default -> set;
    };
  }

  private static CharSet foldOther(CharSet set, int cp) {
    int upper = Character.toUpperCase(cp);
    int lower = Character.toLowerCase(cp);
    if (upper == cp && lower == cp) {
      return set;
    }
    CharSet folded = set;
    for (int other : relatives(upper, lower)) {
      if (!folded.contains(other)) {
        folded = folded.or(CharSet.range(other, other));
      }
    }
    return folded;
  }

  private static int[] relatives(int upper, int lower) {
    return new int[] {
      upper,
      lower,
      Character.toTitleCase(upper),
      Character.toLowerCase(upper),
      Character.toUpperCase(lower),
      Character.toLowerCase(Character.toUpperCase(lower))
    };
  }

  private static boolean isLetter(int cp) {
    return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
  }
}
