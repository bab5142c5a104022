// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One look at each text for all rules finds what each rule by itself finds. */
final class NaiveTwinTest {
  private static final int SCENARIOS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 10_001, 20_001, 30_001, 40_001})
  void scanAndNaiveEvaluationAgree(long first) {
    for (long seed = first; seed < first + SCENARIOS; seed++) {
      TwinFuzz.compare(Scenario.random(seed));
      TwinFuzz.compare(Scenario.own(seed));
    }
  }
}
