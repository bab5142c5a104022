// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Arrays;

/** A set of positions in the order of the rules. Not thread-safe. */
final class Positions {
  private final long[] words;

  Positions(int size) {
    words = new long[(size + 63) >>> 6];
  }

  private Positions(long[] words) {
    this.words = words;
  }

  Positions copy() {
    return new Positions(words.clone());
  }

  void add(int position) {
    words[position >>> 6] |= 1L << position;
  }

  void addAll(Positions other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  boolean has(int position) {
    return (words[position >>> 6] >>> position & 1) != 0;
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  /** The first position that is not before another one, or -1. */
  int next(int from) {
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
