// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a request by address, and which of them are new in this run. */
final class Store {
  private final Map<String, Integer> addresses;
  private final @Nullable Object[] values;
  private final int[] versions;
  private final BitSet fresh = new BitSet();
  private @Nullable Map<String, @Nullable Object> others;
  private int clock;

  Store(Map<String, Integer> addresses) {
    this.addresses = addresses;
    this.values = new @Nullable Object[addresses.size()];
    this.versions = new int[addresses.size()];
  }

  private Store(Store original) {
    addresses = original.addresses;
    values = original.values.clone();
    versions = original.versions.clone();
    others = original.others == null ? null : new HashMap<>(original.others);
    clock = original.clock;
  }

  Store copy() {
    return new Store(this);
  }

  void startRun() {
    fresh.clear();
  }

  void put(String name, @Nullable Object value) {
    Integer address = addresses.get(name);
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
    values[address] = value;
    versions[address] = ++clock;
    fresh.set(address);
  }

  boolean knows(String name) {
    return addresses.containsKey(name);
  }

  /** Whether there is a value, null included. */
  boolean has(int address) {
    return versions[address] != 0;
  }

  @Nullable Object get(int address) {
    return values[address];
  }

  @Nullable Object get(String name) {
    Integer address = addresses.get(name);
    if (address != null) {
      return values[address];
    }
    return others == null ? null : others.get(name);
  }

  /** Changes with each value supplied; 0 if there is none. */
  int version(int address) {
    return versions[address];
  }

  boolean anyFresh(BitSet some) {
    return fresh.intersects(some);
  }
}
