// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Drives one server at a time; the others are up and idle. (To start them anew for each round would
 * take a warm-up each time, and a server that is still compiling shows its compiler. What chance
 * made of one process stays with it, though: therefore there are two of the bare server.)
 */
final class Rounds {
  private static final Duration CALIBRATION = Duration.ofSeconds(3);
  private static final int CALIBRATIONS = 3;

  /** With more of them the threads of requests leave the compiler no time on a small machine. */
  private static final int WARM_UP_CONNECTIONS = 2;

  private final Plan plan;
  private final Map<Configuration, Measured> servers;
  private final PrintStream progress;

  Rounds(Plan plan, Map<Configuration, Measured> servers, PrintStream progress) {
    this.plan = plan;
    this.servers = servers;
    this.progress = progress;
  }

  /** Lets every server compile what it uses; fails if what it is asked is not clean. */
  void warmUp() throws IOException, InterruptedException {
    for (Measured server : servers.values()) {
      long events = server.events();
      for (Endpoint endpoint : Endpoint.values()) {
        double reached = atFullSpeed(server, endpoint, plan.warmUp(), WARM_UP_CONNECTIONS);
        say("warm-up, %s, %s: %.0f a second", server.configuration().title(), endpoint, reached);
      }
      if (server.events() != events) {
        throw new IOException(server.configuration().title() + " sees attacks in clean requests");
      }
    }
  }

  /** What each server reaches with all connections busy. */
  Capacity calibrate(Endpoint endpoint) throws IOException, InterruptedException {
    Map<Configuration, Double> reached = new EnumMap<>(Configuration.class);
    for (Measured server : servers.values()) {
      List<Double> each = new ArrayList<>();
      for (int i = 0; i < CALIBRATIONS; i++) {
        each.add(atFullSpeed(server, endpoint, CALIBRATION, plan.connections()));
      }
      reached.put(server.configuration(), Statistics.median(each));
      say("at full speed, %s, %s: %s", server.configuration().title(), endpoint, each);
    }
    return new Capacity(reached);
  }

  private double atFullSpeed(Measured server, Endpoint endpoint, Duration length, int connections)
      throws IOException, InterruptedException {
    Schedule schedule = Schedule.closed(System.nanoTime(), length);
    try (Load load = load(server, endpoint, schedule, connections)) {
      load.join();
      return load.completed() * 1e9 / length.toNanos();
    }
  }

  Comparison compare(Endpoint endpoint, double perSecond) throws IOException, InterruptedException {
    Comparison comparison = new Comparison();
    for (int round = 1; round <= plan.rounds(); round++) {
      Map<Configuration, Window> windows = new EnumMap<>(Configuration.class);
      for (Configuration configuration : plan.order(round)) {
        Window window = measure(server(configuration), endpoint, perSecond);
        windows.put(configuration, window);
        say(
            "round %d, %s, %s: %.1f ms of CPU for 1,000 requests; p50 %.2f ms, p99 %.2f ms; %s",
            round,
            endpoint,
            configuration.title(),
            window.cost(),
            window.counts().p50(),
            window.counts().p99(),
            window);
      }
      comparison.add(windows);
    }
    return comparison;
  }

  private Window measure(Measured server, Endpoint endpoint, double perSecond)
      throws IOException, InterruptedException {
    Schedule schedule = Schedule.open(System.nanoTime(), plan.settle(), plan.window(), perSecond);
    try (Load load = load(server, endpoint, schedule, plan.connections())) {
      sleepUntil(schedule.measured());
      double others = others(server);
      long logged = server.loggedBytes();
      double cpu = server.cpuSeconds();
      long requests = load.completed();
      sleepUntil(schedule.end());
      requests = load.completed() - requests;
      cpu = server.cpuSeconds() - cpu;
      logged = server.loggedBytes() - logged;
      double seconds = plan.window().toNanos() / 1e9;
      return new Window(seconds, requests, cpu, others(server) - others, logged, load.join());
    }
  }

  private double others(Measured server) throws IOException {
    double seconds = 0;
    for (Measured other : servers.values()) {
      seconds += other == server ? 0 : other.cpuSeconds();
    }
    return seconds;
  }

  private Load load(Measured server, Endpoint endpoint, Schedule schedule, int connections)
      throws IOException {
    List<byte[]> requests = endpoint.requests(server.authority(), plan.seed());
    return Load.start(server.address(), requests, schedule, connections);
  }

  private Measured server(Configuration configuration) {
    Measured server = servers.get(configuration);
    if (server == null) {
      throw new IllegalStateException("no server: " + configuration.title());
    }
    return server;
  }

  private static void sleepUntil(long nanoTime) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
  }

  private void say(String format, Object... values) {
    progress.println(String.format(Locale.ROOT, format, values));
  }
}
