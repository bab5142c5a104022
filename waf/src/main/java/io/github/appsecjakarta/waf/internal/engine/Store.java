// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a request by address, and which of them are new. A request has few addresses, so
 * they are in a short list.
 */
final class Store {
  private static final int USUAL = 8;

  private final Map<String, Integer> known;
  private int[] addresses = new int[USUAL];
  private int[] versions = new int[USUAL];
  private @Nullable Object[] values = new @Nullable Object[USUAL];
  private int size;
  private @Nullable Map<String, @Nullable Object> others;
  private int clock;
  private int startOfRun;
  private int judged;

  Store(Map<String, Integer> known) {
    this.known = known;
  }

  private Store(Store original) {
    known = original.known;
    addresses = original.addresses.clone();
    versions = original.versions.clone();
    values = original.values.clone();
    size = original.size;
    others = original.others == null ? null : new HashMap<>(original.others);
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

  void put(String name, @Nullable Object value) {
    Integer address = known.get(name);
    if (address != null) {
      put(address, value);
    } else {
      if (others == null) {
        others = new HashMap<>();
      }
      others.put(name, value);
    }
  }

  void put(int address, @Nullable Object value) {
    int at = find(address);
    if (at < 0) {
      at = append(address);
    }
    values[at] = value;
    versions[at] = ++clock;
  }

  private int append(int address) {
    if (size == addresses.length) {
      addresses = Arrays.copyOf(addresses, 2 * size);
      versions = Arrays.copyOf(versions, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    addresses[size] = address;
    return size++;
  }

  private int find(int address) {
    for (int i = 0; i < size; i++) {
      if (addresses[i] == address) {
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
    if (address != null) {
      return get(address);
    }
    return others == null ? null : others.get(name);
  }

  /** Changes with each value supplied; 0 if there is none. */
  int version(int address) {
    int at = find(address);
    return at < 0 ? 0 : versions[at];
  }

  /** Whether one of some addresses got a value in this run. */
  boolean anyFresh(BitSet some) {
    for (int i = 0; i < size; i++) {
      if (versions[i] > startOfRun && some.get(addresses[i])) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  int address(int position) {
    return addresses[position];
  }

  @Nullable Object value(int position) {
    return values[position];
  }

  /** Whether the rules did not see all of a value yet. */
  boolean unjudged(int position) {
    return versions[position] > judged;
  }

  /** The rules saw all that is there. */
  void judged() {
    judged = clock;
  }
}
