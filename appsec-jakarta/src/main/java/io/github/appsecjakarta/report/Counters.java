// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What was left out or went wrong, counted from the start. Thread-safe. */
public final class Counters {
  /** What is counted. */
  public enum Count {
    /** Refusals that came too late because the response was committed. */
    BLOCK_FAILED,
    /** Bodies that were not judged because bodies took too much memory. */
    BODY_UNJUDGED,
    /** Bodies whose end the application read without end, until it got an error. */
    BODY_END_REPEATED,
    /** Metadata entries left out because of a bound. */
    METADATA_DROPPED,
    /** Logins that could not be reported because neither login nor identifier was found. */
    LOGINS_WITHOUT_NAME,
    /** Events beyond what one request may keep; they are in the log, but on no span. */
    EVENTS_NOT_KEPT,
    /** Events that a listener failed on, or was not told of because it caused them endlessly. */
    LISTENERS_FAILED,
    /** Shapes of requests that were too long for a span. */
    SCHEMAS_DROPPED,
    /** Runs of the rules that an error of ours ended. */
    JUDGING_FAILED,
    /** Reports that failed with an error of ours or of a logger or span. */
    REPORTS_FAILED
  }

  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

  /** Counters that are all zero. */
  public Counters() {
    for (Count count : Count.values()) {
      counts.put(count, new LongAdder());
    }
  }

  /**
   * Counts.
   *
   * @param count what
   * @param times how often
   */
  public void add(Count count, long times) {
    adder(count).add(times);
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
