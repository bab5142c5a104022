// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts by name. Names beyond the first {@value #MAX_NAMES} are counted together as {@value
 * #OTHER}: each is a time series in somebody's database. Thread-safe.
 */
final class Tally {
  static final int MAX_NAMES = 100;
  static final String OTHER = "other";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(String name, long times) {
    LongAdder count = counts.get(name);
    if (count == null) {
      String known = counts.size() < MAX_NAMES ? name : OTHER;
      count = counts.computeIfAbsent(known, unused -> new LongAdder());
    }
    count.add(times);
  }

  /** The counts so far. */
  Map<String, Long> counts() {
    Map<String, Long> copy = new TreeMap<>();
    counts.forEach((name, count) -> copy.put(name, count.sum()));
    return copy;
  }
}
