// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.function.LongSupplier;

/**
 * Lets so many through in any second: what passed in this second counts whole, what passed in the
 * one before as far as it is still within the last 1,000 ms. Thread-safe.
 */
final class RateLimiter {
  private static final long SECOND = 1_000_000_000L;

  private final int limit;
  private final LongSupplier nanos;
  private long second;
  private int current;
  private int previous;

  /**
   * A limiter.
   *
   * @param limit most in a second; 0 for no limit
   * @param nanos a clock that never goes back
   */
  RateLimiter(int limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
    this.second = Math.floorDiv(nanos.getAsLong(), SECOND);
  }

  /** Whether one more may pass now. */
  synchronized boolean passes() {
    if (limit == 0) {
      return true;
    }
    long now = nanos.getAsLong();
    turn(Math.floorDiv(now, SECOND));
    long rest = SECOND - Math.floorMod(now, SECOND);
    if (current + (double) previous * rest / SECOND >= limit) {
      return false;
    }
    current++;
    return true;
  }

  private void turn(long now) {
    if (now != second) {
      previous = now == second + 1 ? current : 0;
      current = 0;
      second = now;
    }
  }
}
