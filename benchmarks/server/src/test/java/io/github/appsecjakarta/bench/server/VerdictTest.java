// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static io.github.appsecjakarta.bench.server.Verdict.MISSED;
import static io.github.appsecjakarta.bench.server.Verdict.NOT_MEASURABLE;
import static io.github.appsecjakarta.bench.server.Verdict.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void aRatioIsReachedOrMissedOnlyBeyondTheSpread() {
    assertThat(Verdict.ofRatio(1.02, 1.03, 0.01)).isEqualTo(REACHED);
    assertThat(Verdict.ofRatio(1.04, 1.03, 0.01)).isEqualTo(MISSED);
    assertThat(Verdict.ofRatio(1.02, 1.03, 0.02)).isEqualTo(NOT_MEASURABLE);
    assertThat(Verdict.ofRatio(1.04, 1.03, 0.05)).isEqualTo(NOT_MEASURABLE);
  }

  @Test
  void aServerThatTheJarMakesFasterIsNoSuccess() {
    assertThat(Verdict.ofRatio(0.9, 1.03, 0.01)).isEqualTo(NOT_MEASURABLE);
  }

  @Test
  void halfOfAnAdditionIsReachedOrMissed() {
    assertThat(Verdict.ofHalf(10, 30, 1)).isEqualTo(REACHED);
    assertThat(Verdict.ofHalf(16, 30, 1)).isEqualTo(MISSED);
  }

  @Test
  void whatIsNotMeasurableMayBeAsLargeAsTheSmallestThatIs() {
    assertThat(Verdict.ofHalf(-5, 30, 10)).isEqualTo(REACHED);
    assertThat(Verdict.ofHalf(-5, 30, 20)).isEqualTo(NOT_MEASURABLE);
    assertThat(Verdict.ofHalf(1, 5, 6)).isEqualTo(NOT_MEASURABLE);
  }

  @Test
  void theWorstOfTwoVerdictsCounts() {
    assertThat(REACHED.and(REACHED)).isEqualTo(REACHED);
    assertThat(REACHED.and(NOT_MEASURABLE)).isEqualTo(NOT_MEASURABLE);
    assertThat(NOT_MEASURABLE.and(REACHED)).isEqualTo(NOT_MEASURABLE);
    assertThat(NOT_MEASURABLE.and(MISSED)).isEqualTo(MISSED);
    assertThat(MISSED.and(REACHED)).isEqualTo(MISSED);
  }
}
