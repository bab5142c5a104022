// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts the servers, measures, prints the record to the output and progress beside it. */
final class ServerCost {
  private static final int PLACES = 4;

  private ServerCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Places places =
        new Places(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]));
    List<String> options = Arrays.asList(arguments).subList(PLACES, arguments.length);
    Plan plan = Plan.of(options, System.currentTimeMillis() % 1_000_000);
    long start = System.nanoTime();
    String machine = Machine.describe();
    Report report = measure(plan, places, System.err);
    Duration total = Duration.ofNanos(System.nanoTime() - start);
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    report.lines(date, machine, total).forEach(System.out::println);
  }

  private static Report measure(Plan plan, Places places, PrintStream progress)
      throws IOException, InterruptedException {
    Map<Configuration, Measured> servers = new EnumMap<>(Configuration.class);
    try {
      for (Configuration configuration : Configuration.values()) {
        servers.put(configuration, Measured.start(configuration, places));
        progress.println("started: " + configuration.title());
      }
      return measure(plan, new Rounds(plan, servers, progress));
    } finally {
      servers.values().forEach(Measured::close);
    }
  }

  private static Report measure(Plan plan, Rounds rounds) throws IOException, InterruptedException {
    Map<Endpoint, Comparison> comparisons = new EnumMap<>(Endpoint.class);
    Map<Endpoint, Capacity> capacities = new EnumMap<>(Endpoint.class);
    rounds.warmUp();
    for (Endpoint endpoint : Endpoint.values()) {
      Capacity capacity = rounds.calibrate(endpoint);
      capacities.put(endpoint, capacity);
      comparisons.put(endpoint, rounds.compare(endpoint, capacity.rate(plan.percent())));
    }
    return new Report(plan, comparisons, capacities);
  }
}
