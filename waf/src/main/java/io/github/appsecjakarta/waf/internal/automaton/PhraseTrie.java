// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;

/**
 * The tree of all beginnings of some phrases, numbered breadth first.
 *
 * @param labels the char that leads to a state
 * @param firstChildren where the children of a state start, and one entry after the last state
 * @param endings the phrase that a state is, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and gone after the build
record PhraseTrie(char[] labels, int[] firstChildren, int[] endings) {

  /**
   * Builds.
   *
   * @param sorted phrases, sorted, without duplicates
   */
  static PhraseTrie of(String[] sorted) {
    return new Builder(sorted).build();
  }

  /** Each state stands for the phrases that start with it: a range of the sorted ones. */
  private static final class Builder {
    private final String[] sorted;
    private final char[] labels;
    private final int[] firstChildren;
    private final int[] endings;
    private final int[] from;
    private final int[] to;
    private final int[] depth;
    private int size = 1;

    Builder(String[] sorted) {
      this.sorted = sorted;
      int most = 1;
      for (String phrase : sorted) {
        most = Math.addExact(most, phrase.length());
      }
      labels = new char[most];
      firstChildren = new int[most + 1];
      endings = new int[most];
      from = new int[most];
      to = new int[most];
      depth = new int[most];
      to[0] = sorted.length;
    }

    PhraseTrie build() {
      for (int state = 0; state < size; state++) {
        firstChildren[state] = size;
        boolean ends = from[state] < to[state] && sorted[from[state]].length() == depth[state];
        endings[state] = ends ? from[state] : -1;
        split(state, ends ? from[state] + 1 : from[state]);
      }
      firstChildren[size] = size;
      return new PhraseTrie(
          Arrays.copyOf(labels, size),
          Arrays.copyOf(firstChildren, size + 1),
          Arrays.copyOf(endings, size));
    }

    private void split(int state, int first) {
      for (int i = first; i < to[state]; i++) {
        char c = sorted[i].charAt(depth[state]);
        if (i == first || c != labels[size - 1]) {
          labels[size] = c;
          from[size] = i;
          depth[size] = depth[state] + 1;
          size++;
        }
        to[size - 1] = i + 1;
      }
    }
  }
}
