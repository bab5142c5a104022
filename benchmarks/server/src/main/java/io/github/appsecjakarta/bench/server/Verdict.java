// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

/** What became of a goal. */
enum Verdict {
  REACHED("reached"),
  MISSED("missed"),
  /** The difference is smaller than that of two equal servers. */
  NOT_MEASURABLE("not measurable");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /**
   * Of a ratio that should not exceed a goal. One below 1 by more than chance is odd, no success.
   */
  static Verdict ofRatio(double ratio, double goal, double spread) {
    if (ratio > 1 + spread) {
      return ratio <= goal ? REACHED : MISSED;
    }
    return NOT_MEASURABLE;
  }

  /**
   * Of two additions of which the first should be half of the second at most. An addition that is
   * not measurable may be as large as the smallest that is.
   */
  static Verdict ofHalf(double added, double toHalfOf, double measurable) {
    if (toHalfOf <= measurable) {
      return NOT_MEASURABLE;
    }
    if (Math.max(added, measurable) <= toHalfOf / 2) {
      return REACHED;
    }
    return added > measurable ? MISSED : NOT_MEASURABLE;
  }

  /** Of both together. */
  Verdict and(Verdict other) {
    if (this == MISSED || other == MISSED) {
      return MISSED;
    }
    return this == REACHED ? other : this;
  }

  @Override
  public String toString() {
    return words;
  }
}
