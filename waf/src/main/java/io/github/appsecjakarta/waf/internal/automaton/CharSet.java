// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;

/** A set of code points, as sorted ranges that neither touch nor overlap. Immutable. */
final class CharSet {
  static final int MAX = Character.MAX_CODE_POINT;
  static final CharSet NONE = new CharSet(new int[0]);
  static final CharSet ALL = range(0, MAX);
  static final CharSet NOT_NEWLINE = range('\n', '\n').negated();
  static final CharSet DIGIT = range('0', '9');
  static final CharSet WORD = DIGIT.or(range('A', 'Z')).or(range('_', '_')).or(range('a', 'z'));
  static final CharSet SPACE = range('\t', '\n').or(range('\f', '\r')).or(range(' ', ' '));

  private final int[] bounds;
  private final int hash;

  private CharSet(int[] bounds) {
    this.bounds = bounds;
    this.hash = Arrays.hashCode(bounds);
  }

  static CharSet range(int low, int high) {
    return new CharSet(new int[] {low, high});
  }

  static CharSet of(String chars) {
    CharSet set = NONE;
    for (int i = 0; i < chars.length(); i++) {
      set = set.or(range(chars.charAt(i), chars.charAt(i)));
    }
    return set;
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  int ranges() {
    return bounds.length / 2;
  }

  int low(int range) {
    return bounds[2 * range];
  }

  int high(int range) {
    return bounds[2 * range + 1];
  }

  int size() {
    int size = 0;
    for (int i = 0; i < ranges(); i++) {
      size += high(i) - low(i) + 1;
    }
    return size;
  }

  boolean contains(int cp) {
    int at = Arrays.binarySearch(bounds, cp);
    // between two bounds: inside if the one before is a low one
    return at >= 0 || (-at - 2 & 1) == 0;
  }

  CharSet or(CharSet other) {
    int[] merged = new int[bounds.length + other.bounds.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < ranges() || j < other.ranges()) {
      boolean mine = j == other.ranges() || (i < ranges() && low(i) <= other.low(j));
      int low = mine ? low(i) : other.low(j);
      int high = mine ? high(i++) : other.high(j++);
      if (size > 0 && low <= merged[size - 1] + 1) {
        merged[size - 1] = Math.max(merged[size - 1], high);
      } else {
        merged[size++] = low;
        merged[size++] = high;
      }
    }
    return new CharSet(Arrays.copyOf(merged, size));
  }

  CharSet negated() {
    int[] gaps = new int[bounds.length + 2];
    int size = 0;
    int next = 0;
    for (int i = 0; i < ranges(); i++) {
      if (low(i) > next) {
        gaps[size++] = next;
        gaps[size++] = low(i) - 1;
      }
      next = high(i) + 1;
    }
    if (next <= MAX) {
      gaps[size++] = next;
      gaps[size++] = MAX;
    }
    return new CharSet(Arrays.copyOf(gaps, size));
  }

  /** With the capitals of the small letters it has. */
  CharSet withCapitals() {
    CharSet wider = this;
    for (int range = 0; range < ranges(); range++) {
      int low = Math.max(low(range), 'a');
      int high = Math.min(high(range), 'z');
      if (low <= high) {
        wider = wider.or(range(low ^ 0x20, high ^ 0x20));
      }
    }
    return wider;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && hash == set.hash && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
