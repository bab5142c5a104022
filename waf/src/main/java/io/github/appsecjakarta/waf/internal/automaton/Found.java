// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/** Numbers of patterns that were found. One thread at a time. */
public final class Found {
  private final long[] words;
  private boolean any;

  Found(int patterns) {
    words = new long[(patterns + 63) >>> 6];
  }

  void add(int[] patterns) {
    for (int pattern : patterns) {
      add(pattern);
    }
  }

  void add(int pattern) {
    words[pattern >>> 6] |= 1L << pattern;
    any = true;
  }

  void remove(int pattern) {
    words[pattern >>> 6] &= ~(1L << pattern);
  }

  /** Forgets everything. */
  public void clear() {
    if (any) {
      java.util.Arrays.fill(words, 0);
      any = false;
    }
  }

  /**
   * Whether there is anything.
   *
   * @return true if a pattern was found
   */
  public boolean any() {
    return any;
  }

  /**
   * Whether a pattern was found.
   *
   * @param pattern its number
   * @return true if it was
   */
  public boolean has(int pattern) {
    return (words[pattern >>> 6] >>> pattern & 1) != 0;
  }

  /**
   * The patterns found, in order.
   *
   * @param from where to start
   * @return the next one, or -1
   */
  public int next(int from) {
    int word = from >>> 6;
    if (word >= words.length) {
      return -1;
    }
    long rest = words[word] & (-1L << from);
    while (rest == 0) {
      if (++word == words.length) {
        return -1;
      }
      rest = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
