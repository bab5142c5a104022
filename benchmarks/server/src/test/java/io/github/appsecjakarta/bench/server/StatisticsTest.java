// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
    assertThat(Statistics.median(List.of())).isNaN();
  }

  @Test
  void aPercentileIsTheSmallestLatencyThatSoManyDoNotExceed() {
    Latencies latencies = new Latencies();
    for (int i = 200_000; i > 0; i--) {
      latencies.add(i * 1000L);
    }
    assertThat(latencies.percentile(50)).isEqualTo(100);
    assertThat(latencies.percentile(99)).isEqualTo(198);
    assertThat(latencies.percentile(100)).isEqualTo(200);
    assertThat(new Latencies().percentile(50)).isNaN();
  }
}
