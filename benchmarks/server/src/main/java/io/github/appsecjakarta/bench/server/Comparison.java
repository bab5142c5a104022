// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static io.github.appsecjakarta.bench.server.Configuration.AGENT_OFF;
import static io.github.appsecjakarta.bench.server.Configuration.AGENT_ON;
import static io.github.appsecjakarta.bench.server.Configuration.BARE;
import static io.github.appsecjakarta.bench.server.Configuration.BARE_AGAIN;
import static io.github.appsecjakarta.bench.server.Configuration.MONITOR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of one endpoint. Costs are compared within a round only, and the median of the rounds
 * counts. The bare server of a round is the mean of its two processes.
 */
final class Comparison {
  private final List<Map<Configuration, Window>> rounds = new ArrayList<>();

  void add(Map<Configuration, Window> round) {
    rounds.add(round);
  }

  double cost(Configuration configuration) {
    return median(round -> of(round, configuration).cost());
  }

  double ratio(Configuration configuration) {
    return Statistics.median(ratios(configuration));
  }

  double leastRatio(Configuration configuration) {
    return Collections.min(ratios(configuration));
  }

  double mostRatio(Configuration configuration) {
    return Collections.max(ratios(configuration));
  }

  /** Milliseconds of CPU for 1,000 requests above the bare server. */
  double added(Configuration configuration) {
    return median(round -> of(round, configuration).cost() - bare(round));
  }

  /** What the agent's own application security adds to the agent. */
  double agentAdded() {
    return median(round -> of(round, AGENT_ON).cost() - of(round, AGENT_OFF).cost());
  }

  /** How much two processes of the same bare server differ, as a part of one. */
  double spread() {
    return Statistics.median(spreads());
  }

  double mostSpread() {
    return Collections.max(spreads());
  }

  /** Whether monitoring costs as little as it should. */
  Verdict monitoring(double goal) {
    return Verdict.ofRatio(ratio(MONITOR), goal, spread());
  }

  /** Whether a configuration adds at most half of what the agent's application security adds. */
  Verdict halfOfAgent(Configuration configuration) {
    double measurable = spread() * median(Comparison::bare);
    return Verdict.ofHalf(added(configuration), agentAdded(), measurable);
  }

  double median(Configuration configuration, ToDoubleFunction<Load.Counts> figure) {
    return median(round -> figure.applyAsDouble(of(round, configuration).counts()));
  }

  /** The sum of a figure over all rounds of a configuration. */
  double sum(Configuration configuration, ToDoubleFunction<Window> figure) {
    double sum = 0;
    for (Map<Configuration, Window> round : rounds) {
      sum += figure.applyAsDouble(of(round, configuration));
    }
    return sum;
  }

  /** The sum of a figure over everything. */
  double sum(ToDoubleFunction<Window> figure) {
    double sum = 0;
    for (Configuration configuration : Configuration.values()) {
      sum += sum(configuration, figure);
    }
    return sum;
  }

  private List<Double> ratios(Configuration configuration) {
    return each(round -> of(round, configuration).cost() / bare(round));
  }

  private List<Double> spreads() {
    return each(round -> Math.abs(of(round, BARE_AGAIN).cost() / of(round, BARE).cost() - 1));
  }

  private double median(ToDoubleFunction<Map<Configuration, Window>> figure) {
    return Statistics.median(each(figure));
  }

  private List<Double> each(ToDoubleFunction<Map<Configuration, Window>> figure) {
    List<Double> values = new ArrayList<>();
    for (Map<Configuration, Window> round : rounds) {
      values.add(figure.applyAsDouble(round));
    }
    return values;
  }

  private static double bare(Map<Configuration, Window> round) {
    return (of(round, BARE).cost() + of(round, BARE_AGAIN).cost()) / 2;
  }

  private static Window of(Map<Configuration, Window> round, Configuration configuration) {
    Window window = round.get(configuration);
    if (window == null) {
      throw new IllegalStateException("a round without " + configuration);
    }
    return window;
  }
}
