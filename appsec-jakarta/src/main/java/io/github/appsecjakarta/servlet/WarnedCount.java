// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import java.util.function.LongSupplier;

/** What is counted each time, and told at most once a minute with how often it was. Thread-safe. */
final class WarnedCount {
  private static final System.Logger LOG = System.getLogger("appsec");
  private static final long PAUSE_NANOS = 60_000_000_000L;

  private final Counters counters;
  private final Count count;
  private final String warning;
  private final LongSupplier nanos;
  private long warned;
  private long untold;
  private boolean any;

  /**
   * A count.
   *
   * @param warning with {@code {0}} for how often it was since the last warning
   */
  WarnedCount(Counters counters, Count count, String warning, LongSupplier nanos) {
    this.counters = counters;
    this.count = count;
    this.warning = warning;
    this.nanos = nanos;
  }

  /** Bodies that there was no memory for. */
  static WarnedCount unjudgedBodies(Counters counters) {
    return new WarnedCount(
        counters,
        Count.BODY_UNJUDGED,
        "AppSec: {0} bodies were not judged: those of all running requests take more memory than "
            + Setting.BODY_MEMORY.key()
            + " allows",
        System::nanoTime);
  }

  /** Bodies whose end was read until {@link BodyEnd} ended it. */
  static WarnedCount endlessReads(Counters counters) {
    return new WarnedCount(
        counters,
        Count.BODY_END_REPEATED,
        "AppSec: in {0} requests the application would have read the end of the body for ever, and got"
            + " an error instead",
        System::nanoTime);
  }

  void add() {
    counters.add(count, 1);
    long due = due();
    if (due > 0) {
      LOG.log(System.Logger.Level.WARNING, warning, due);
    }
  }

  private synchronized long due() {
    untold++;
    long now = nanos.getAsLong();
    if (any && now - warned < PAUSE_NANOS) {
      return 0;
    }
    any = true;
    warned = now;
    long due = untold;
    untold = 0;
    return due;
  }
}
