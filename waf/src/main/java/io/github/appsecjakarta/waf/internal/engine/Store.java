// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a request by address, and which of them are new. A request has few addresses, so
 * they are in a short list.
 */
final class Store {
  private static final int USUAL = 8;

  private final Map<String, Integer> known;

  /** Pairs: address, version. */
  private int[] slots = new int[2 * USUAL];

  private @Nullable Object[] values = new @Nullable Object[USUAL];
  private int size;
  private int clock;
  private int startOfRun;
  private int judged;

  Store(Map<String, Integer> known) {
    this.known = known;
  }

  private Store(Store original) {
    known = original.known;
    slots = original.slots.clone();
    values = original.values.clone();
    size = original.size;
    clock = original.clock;
    startOfRun = original.startOfRun;
    judged = original.judged;
  }

  Store copy() {
    return new Store(this);
  }

  void startRun() {
    startOfRun = clock;
  }

  /** Keeps a value if anything looks at its address. */
  void put(String name, @Nullable Object value) {
    Integer address = known.get(name);
    if (address != null) {
      put(address, value);
    }
  }

  void put(int address, @Nullable Object value) {
    int at = find(address);
    if (at < 0) {
      at = append(address);
    }
    values[at] = value;
    slots[2 * at + 1] = ++clock;
  }

  private int append(int address) {
    if (size == values.length) {
      slots = Arrays.copyOf(slots, 4 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    slots[2 * size] = address;
    return size++;
  }

  private int find(int address) {
    for (int i = 0; i < size; i++) {
      if (slots[2 * i] == address) {
        return i;
      }
    }
    return -1;
  }

  boolean knows(String name) {
    return known.containsKey(name);
  }

  /** Whether there is a value, null included. */
  boolean has(int address) {
    return find(address) >= 0;
  }

  @Nullable Object get(int address) {
    int at = find(address);
    return at < 0 ? null : values[at];
  }

  @Nullable Object get(String name) {
    Integer address = known.get(name);
    return address == null ? null : get(address);
  }

  /** Changes with each value supplied; 0 if there is none. */
  int version(int address) {
    int at = find(address);
    return at < 0 ? 0 : slots[2 * at + 1];
  }

  /** Whether one of some addresses got a value in this run. */
  boolean anyFresh(BitSet some) {
    for (int i = 0; i < size; i++) {
      if (slots[2 * i + 1] > startOfRun && some.get(slots[2 * i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some addresses has a value. */
  boolean hasAny(BitSet some) {
    for (int i = 0; i < size; i++) {
      if (some.get(slots[2 * i])) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  int address(int position) {
    return slots[2 * position];
  }

  @Nullable Object value(int position) {
    return values[position];
  }

  /** Whether the rules did not see all of a value yet. */
  boolean unjudged(int position) {
    return slots[2 * position + 1] > judged;
  }

  /** The rules saw all that is there. */
  void judged() {
    judged = clock;
  }
}
