// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void everyRoundHasEveryConfigurationOnceInAnOrderOfTheSeed() {
    Plan plan = Plan.of(List.of(), 42);
    Set<List<Configuration>> orders = new HashSet<>();
    for (int round = 1; round <= plan.rounds(); round++) {
      List<Configuration> order = plan.order(round);
      assertThat(order).containsExactlyInAnyOrder(Configuration.values());
      assertThat(order).isEqualTo(Plan.of(List.of(), 42).order(round));
      orders.add(order);
    }
    assertThat(orders).hasSizeGreaterThan(4);
  }

  @Test
  void aFullRunHasSevenRoundsOfThirtySeconds() {
    Plan plan = Plan.of(List.of(), 1);
    assertThat(plan.rounds()).isEqualTo(7);
    assertThat(plan.window()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void optionsChangeWhatTheyName() {
    Plan plan =
        Plan.of(List.of("--quick", "--rounds=3", "--seconds=9", "--seed=8", "--percent=40"), 1);
    assertThat(plan)
        .isEqualTo(
            new Plan(
                3, Duration.ofSeconds(9), Duration.ofSeconds(1), Duration.ofSeconds(3), 40, 16, 8));
    assertThat(Plan.of(List.of("--warm-up=5"), 1).warmUp()).isEqualTo(Duration.ofSeconds(5));
    assertThat(Plan.of(List.of("--connections=5"), 1).connections()).isEqualTo(5);
  }

  @Test
  void anOptionThatDoesNotExistIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(List.of("--fast"), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(List.of("--laps=3"), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(List.of("--rounds=x"), 1));
  }
}
