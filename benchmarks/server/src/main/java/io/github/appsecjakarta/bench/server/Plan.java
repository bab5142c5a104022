// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long and how often is measured.
 *
 * @param rounds how often each configuration
 * @param window how long each time
 * @param settle how long the same load runs before
 * @param warmUp how long each server runs at full speed first, for each endpoint
 * @param percent the rate, of what the bare server reaches; less where the slowest cannot take it
 * @param connections how many are open
 * @param seed of the order and of the requests
 */
record Plan(
    int rounds,
    Duration window,
    Duration settle,
    Duration warmUp,
    int percent,
    int connections,
    long seed) {

  /**
   * Reads {@code --quick}, {@code --rounds=N}, {@code --seconds=N}, {@code --warm-up=N}, {@code
   * --percent=N}, {@code --connections=N} and {@code --seed=N}.
   *
   * @throws IllegalArgumentException if there is anything else
   */
  static Plan of(List<String> arguments, long seed) {
    Plan plan =
        arguments.contains("--quick")
            ? new Plan(2, seconds(5), seconds(1), seconds(3), 60, 16, seed)
            : new Plan(7, seconds(30), seconds(1), seconds(30), 60, 16, seed);
    for (String argument : arguments) {
      if (!argument.equals("--quick")) {
        plan = plan.with(argument);
      }
    }
    return plan;
  }

  private Plan with(String argument) {
    int equals = argument.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("neither --quick nor --NAME=NUMBER: " + argument);
    }
    long number = Long.parseLong(argument.substring(equals + 1));
    int small = (int) number;
    return switch (argument.substring(0, equals)) {
      case "--rounds" -> new Plan(small, window, settle, warmUp, percent, connections, seed);
      case "--seconds" ->
          new Plan(rounds, seconds(number), settle, warmUp, percent, connections, seed);
      case "--warm-up" ->
          new Plan(rounds, window, settle, seconds(number), percent, connections, seed);
      case "--percent" -> new Plan(rounds, window, settle, warmUp, small, connections, seed);
      case "--connections" -> new Plan(rounds, window, settle, warmUp, percent, small, seed);
      case "--seed" -> new Plan(rounds, window, settle, warmUp, percent, connections, number);
      default -> throw new IllegalArgumentException("no such option: " + argument);
    };
  }

  /** All configurations, in another order each round, the same for the same seed. */
  List<Configuration> order(int round) {
    List<Configuration> order = new ArrayList<>(List.of(Configuration.values()));
    Collections.shuffle(order, new Random(seed + round));
    return order;
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
