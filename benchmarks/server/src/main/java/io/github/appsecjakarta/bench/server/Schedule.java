// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.time.Duration;

/**
 * When requests are due: at a fixed rate, whatever the server does (open model), or as soon as a
 * connection is free (closed model, to find out what the server reaches). Times are those of {@link
 * System#nanoTime}.
 *
 * @param start when the first is due
 * @param measured from when on requests count
 * @param end when no more are due
 * @param perSecond the rate, or 0 for the closed model
 */
record Schedule(long start, long measured, long end, double perSecond) {
  private static final double NANOS = 1e9;

  static Schedule closed(long start, Duration length) {
    return new Schedule(start, start, start + length.toNanos(), 0);
  }

  /** At a fixed rate, after a time in which the same load is not measured. */
  static Schedule open(long start, Duration settle, Duration window, double perSecond) {
    long measured = start + settle.toNanos();
    return new Schedule(start, measured, measured + window.toNanos(), perSecond);
  }

  boolean isOpen() {
    return perSecond > 0;
  }

  /** When the request of this number, from 0, is due; in the closed model: now. */
  long due(long number, long now) {
    return isOpen() ? start + Math.round(number * NANOS / perSecond) : now;
  }

  /** How many requests are due before the end and from this number on; none in the closed model. */
  long dueFrom(long number) {
    if (!isOpen()) {
      return 0;
    }
    long all = (long) Math.ceil((end - start) * perSecond / NANOS);
    return Math.max(0, all - number);
  }
}
