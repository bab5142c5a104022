// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.util.Collections;
import java.util.Map;

/**
 * What each server reaches with all connections busy, in requests a second; from it the rate at
 * which all are driven.
 */
record Capacity(Map<Configuration, Double> reached) {
  /** Above it, waiting for answers would be measured. */
  static final int PERCENT_OF_SLOWEST = 80;

  double of(Configuration configuration) {
    return reached.getOrDefault(configuration, Double.NaN);
  }

  /** A part of what the bare server reaches, but no more than the slowest can take. */
  double rate(int percentOfBare) {
    return Math.min(ofBare(percentOfBare), ofSlowest());
  }

  /** Whether that part of the bare server is too much for the slowest. */
  boolean isTooMuch(int percentOfBare) {
    return ofBare(percentOfBare) > ofSlowest();
  }

  private double ofBare(int percent) {
    return of(Configuration.BARE) * percent / 100;
  }

  private double ofSlowest() {
    return Collections.min(reached.values()) * PERCENT_OF_SLOWEST / 100;
  }
}
