// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What became of the requests of a deployment, counted from the start. Thread-safe. */
public final class RequestCounters {
  /** What is counted. */
  public enum Count {
    /** Requests that were judged, or should have been. */
    REQUESTS,
    /** Requests that no rule judged, because their route or the deployment is off. */
    EXCLUDED,
    /** Runs of the rules that matched. */
    MATCHED,
    /** Requests that were refused. */
    BLOCKED,
    /** Runs of the rules that ran out of time. */
    TIMEOUT
  }

  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

  /** Counters that are all zero. */
  public RequestCounters() {
    for (Count count : Count.values()) {
      counts.put(count, new LongAdder());
    }
  }

  /**
   * Counts one.
   *
   * @param count what
   */
  public void add(Count count) {
    adder(count).increment();
  }

  /**
   * How much was counted.
   *
   * @param count what
   * @return the number since the start
   */
  public long of(Count count) {
    return adder(count).sum();
  }

  private LongAdder adder(Count count) {
    return Objects.requireNonNull(counts.get(count));
  }
}
