// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Arrays;

/**
 * Numbers above zero by slot. Most requests touch few of the hundreds of slots of a program, so it
 * is a small open hash table. Not thread-safe. Slots come from the rules, so no request can choose
 * which ones collide.
 */
final class SlotMap {
  private static final int FIRST_CAPACITY = 16;
  private static final int SPREAD = 0x9E3779B9;

  /** Slot plus one, or 0 where there is room. */
  private int[] keys = new int[FIRST_CAPACITY];

  private int[] values = new int[FIRST_CAPACITY];
  private int size;

  SlotMap() {}

  private SlotMap(SlotMap original) {
    keys = original.keys.clone();
    values = original.values.clone();
    size = original.size;
  }

  SlotMap copy() {
    return new SlotMap(this);
  }

  /** The number of a slot, or 0. */
  int get(int slot) {
    int at = find(slot);
    return keys[at] == 0 ? 0 : values[at];
  }

  void put(int slot, int value) {
    int at = find(slot);
    if (keys[at] == 0) {
      if (2 * size >= keys.length) {
        grow();
        at = find(slot);
      }
      keys[at] = slot + 1;
      size++;
    }
    values[at] = value;
  }

  private int find(int slot) {
    int mask = keys.length - 1;
    int at = ((slot * SPREAD) >>> 16) & mask;
    while (keys[at] != 0 && keys[at] != slot + 1) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = Arrays.copyOf(keys, keys.length);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i] - 1, oldValues[i]);
      }
    }
  }
}
