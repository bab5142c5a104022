// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void anOpenModelDoesNotCareWhatTimeItIs() {
    Schedule schedule = Schedule.open(5, Duration.ofSeconds(1), Duration.ofSeconds(2), 100);
    assertThat(schedule.due(0, 0)).isEqualTo(5);
    assertThat(schedule.due(250, 77 * SECOND)).isEqualTo(5 + 250 * SECOND / 100);
    assertThat(schedule.measured()).isEqualTo(5 + SECOND);
    assertThat(schedule.end()).isEqualTo(5 + 3 * SECOND);
  }

  @Test
  void theTimeOfARequestDoesNotDriftWithARateThatDoesNotDivideASecond() {
    Schedule schedule = Schedule.open(0, Duration.ZERO, Duration.ofSeconds(60), 3);
    assertThat(schedule.due(3 * 59, 0)).isEqualTo(59 * SECOND);
  }

  @Test
  void whatIsDueBeforeTheEndAndWasNotSentIsCounted() {
    Schedule schedule = Schedule.open(0, Duration.ofSeconds(1), Duration.ofSeconds(2), 100);
    assertThat(schedule.dueFrom(0)).isEqualTo(300);
    assertThat(schedule.dueFrom(290)).isEqualTo(10);
    assertThat(schedule.dueFrom(300)).isZero();
    assertThat(schedule.due(299, 0)).isLessThan(schedule.end());
    assertThat(schedule.due(300, 0)).isEqualTo(schedule.end());
  }

  @Test
  void aClosedModelIsDueNowAndMissesNothing() {
    Schedule schedule = Schedule.closed(5, Duration.ofSeconds(1));
    assertThat(schedule.due(9, 42)).isEqualTo(42);
    assertThat(schedule.dueFrom(9)).isZero();
    assertThat(schedule.isOpen()).isFalse();
  }
}
