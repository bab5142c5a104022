// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void costsAreComparedWithinARoundOnly() {
    Comparison comparison = new Comparison();
    comparison.add(round(1));
    // the machine was half as fast
    comparison.add(round(2));
    comparison.add(round(2));
    assertThat(comparison.ratio(Configuration.MONITOR)).isCloseTo(1.02, within(1e-9));
    assertThat(comparison.leastRatio(Configuration.BLOCK)).isCloseTo(1.03, within(1e-9));
    assertThat(comparison.mostRatio(Configuration.BLOCK)).isCloseTo(1.03, within(1e-9));
    assertThat(comparison.cost(Configuration.MONITOR)).isCloseTo(204, within(1e-9));
    assertThat(comparison.agentAdded()).isCloseTo(80, within(1e-9));
    assertThat(comparison.spread()).isCloseTo(0.0101, within(1e-4));
    assertThat(comparison.monitoring(1.03)).isEqualTo(Verdict.REACHED);
    assertThat(comparison.monitoring(1.01)).isEqualTo(Verdict.MISSED);
    assertThat(comparison.halfOfAgent(Configuration.MONITOR)).isEqualTo(Verdict.REACHED);
  }

  @Test
  void theRecordEndsWithOneLineOfTheWholeRun() {
    Comparison comparison = new Comparison();
    comparison.add(round(1));
    Report report =
        new Report(
            Plan.of(List.of("--quick"), 42),
            Map.of(Endpoint.JSON, comparison),
            Map.of(
                Endpoint.JSON,
                new Capacity(Map.of(Configuration.BARE, 5000.7, Configuration.MONITOR, 4500.0))));
    List<String> lines = report.lines("2026-11-28", "2 cores.", Duration.ofSeconds(90));
    assertThat(lines)
        .contains("# What the JAR costs a server, 2026-11-28", "2 cores.")
        .anyMatch(line -> line.startsWith("| JSON GET, 3000 a second | "))
        .anyMatch(line -> line.startsWith("| JAR, monitoring | 4500 | 102.0 | **1.020** |"));
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "server-cost: json-ratio=1.020 json-of-agent=0.05 json-spread=0.010 seed=42"
                + " minutes=1.5 requests=6000 failed=6 missed-schedule=30"
                + " result=requests-failed");
  }

  private static Map<Configuration, Window> round(double slowness) {
    Iterator<Double> costs = List.of(99.5, 100.5, 102.0, 103.0, 150.0, 190.0).iterator();
    Map<Configuration, Window> round = new EnumMap<>(Configuration.class);
    for (Configuration configuration : Configuration.values()) {
      double cpu = costs.next() * slowness / 1000;
      Load.Counts counts = new Load.Counts(1, 2, 1, 2, 3);
      round.put(configuration, new Window(5, 1000, cpu, 0.1, 0, counts));
    }
    return round;
  }
}
