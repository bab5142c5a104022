// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;

/** A set of small numbers that is emptied at no cost. Not thread-safe. */
final class PlaceSet {
  private final int[] where;
  private int[] members = new int[64];
  private int size;

  PlaceSet(int limit) {
    where = new int[limit];
  }

  boolean add(int number) {
    int at = where[number];
    if (at < size && members[at] == number) {
      return false;
    }
    if (size == members.length) {
      members = Arrays.copyOf(members, 2 * size);
    }
    members[size] = number;
    where[number] = size++;
    return true;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int get(int position) {
    return members[position];
  }

  int[] sorted() {
    if (size == 0) {
      return DfaState.NOTHING;
    }
    int[] sorted = Arrays.copyOf(members, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
