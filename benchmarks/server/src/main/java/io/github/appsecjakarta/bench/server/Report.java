// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static io.github.appsecjakarta.bench.server.Configuration.BLOCK;
import static io.github.appsecjakarta.bench.server.Configuration.MONITOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a record in Markdown, and one last line. */
final class Report {
  private static final String HOW_TO_READ =
      """
      How to read it: one WildFly for each configuration, all started and warmed up before the first round, so that nothing
      measured is being compiled for the first time; one is driven at a time, the others are idle. `at full speed` is what a
      server then reaches with all connections busy, in requests a second. The same heap (1 GB) and G1 for all, no pinning to
      cores, server and client on the same machine over loopback. CPU is user and system time of
      the whole server process over the window, threads of JIT, garbage collection and agent included; milliseconds for
      1,000 requests are microseconds for one. Ratios and additions are taken within a round against the mean of the two
      bare servers, then the median of the rounds. Latencies count from when a request was due (medians of the rounds);
      `late` are those sent 10 ms after that or later, `unsent` those never sent, as all connections were waiting for
      answers: a configuration with such requests had more load than it could take. A difference below that of the two
      bare processes is not measurable. The agent builds traces and drops them: nobody listens where it sends to.""";

  private final Plan plan;
  private final Map<Endpoint, Comparison> comparisons;
  private final Map<Endpoint, Capacity> capacities;

  Report(Plan plan, Map<Endpoint, Comparison> comparisons, Map<Endpoint, Capacity> capacities) {
    this.plan = plan;
    this.comparisons = comparisons;
    this.capacities = capacities;
  }

  List<String> lines(String date, String machine, Duration total) {
    List<String> lines = new ArrayList<>();
    lines.add("# What the JAR costs a server, " + date);
    lines.add("");
    lines.add(machine);
    lines.add(settings());
    capacities.forEach((endpoint, capacity) -> add(lines, endpoint, capacity));
    lines.add("");
    lines.add(HOW_TO_READ);
    lines.add("");
    lines.add(last(total));
    return lines;
  }

  private String settings() {
    return format(
        "%d rounds of %d s for each configuration and endpoint in an order of seed %d, %d s of warm-up"
            + " for each endpoint, %d connections, %d %% of what the bare server reaches.",
        plan.rounds(),
        plan.window().toSeconds(),
        plan.seed(),
        plan.warmUp().toSeconds(),
        plan.connections(),
        plan.percent());
  }

  private void add(List<String> lines, Endpoint endpoint, Capacity capacity) {
    Comparison comparison = comparisons.getOrDefault(endpoint, new Comparison());
    lines.add("");
    lines.add(
        format(
            "| %s, %.0f a second | at full speed | CPU ms for 1,000 requests | ratio | (least to most) | added |"
                + " p50 ms | p99 ms | late | unsent | failed | logged bytes |",
            endpoint.title(), capacity.rate(plan.percent())));
    lines.add("|---" + "|---:".repeat(11) + "|");
    for (Configuration configuration : Configuration.values()) {
      lines.add(row(comparison, configuration, capacity.of(configuration)));
    }
    lines.add("");
    if (capacity.isTooMuch(plan.percent())) {
      lines.add(
          format(
              "* %d %% of the bare server is more than the slowest can take: the rate is %d %% of that",
              plan.percent(), Capacity.PERCENT_OF_SLOWEST));
    }
    lines.addAll(goals(endpoint, comparison));
  }

  private static String row(
      Comparison comparison, Configuration configuration, double atFullSpeed) {
    return format(
        "| %s | %.0f | %.1f | **%.3f** | %.3f to %.3f | %.1f | %.2f | %.2f | %.0f | %.0f | %.0f | %.0f |",
        configuration.title(),
        atFullSpeed,
        comparison.cost(configuration),
        comparison.ratio(configuration),
        comparison.leastRatio(configuration),
        comparison.mostRatio(configuration),
        comparison.added(configuration),
        comparison.median(configuration, Load.Counts::p50),
        comparison.median(configuration, Load.Counts::p99),
        comparison.sum(configuration, window -> window.counts().late()),
        comparison.sum(configuration, window -> window.counts().unsent()),
        comparison.sum(configuration, window -> window.counts().failed()),
        comparison.sum(configuration, Window::loggedBytes));
  }

  private static List<String> goals(Endpoint endpoint, Comparison comparison) {
    return List.of(
        format(
            "* two processes of the bare server differ by %.1f %% (median; at most %.1f %%)",
            100 * comparison.spread(), 100 * comparison.mostSpread()),
        format(
            "* monitoring, ratio %.3f, goal %.2f: **%s**",
            comparison.ratio(MONITOR), endpoint.goal(), comparison.monitoring(endpoint.goal())),
        half(comparison, MONITOR, "monitoring"),
        half(comparison, BLOCK, "blocking"),
        format(
            "* the idle servers together used %.1f %% of a core",
            100 * comparison.sum(Window::othersSeconds) / comparison.sum(Window::seconds)));
  }

  private static String half(Comparison comparison, Configuration configuration, String name) {
    return format(
        "* %s adds %.1f, the agent's appsec %.1f, goal at most half: **%s**",
        name,
        comparison.added(configuration),
        comparison.agentAdded(),
        comparison.halfOfAgent(configuration));
  }

  private String last(Duration total) {
    StringBuilder line = new StringBuilder("server-cost:");
    Verdict verdict = Verdict.REACHED;
    double requests = 0;
    double failed = 0;
    double missed = 0;
    for (Map.Entry<Endpoint, Comparison> entry : comparisons.entrySet()) {
      Comparison comparison = entry.getValue();
      String name = entry.getKey().name().toLowerCase(Locale.ROOT);
      line.append(format(" %s-ratio=%.3f", name, comparison.ratio(MONITOR)));
      line.append(
          format(" %s-of-agent=%.2f", name, comparison.added(MONITOR) / comparison.agentAdded()));
      line.append(format(" %s-spread=%.3f", name, comparison.spread()));
      verdict = verdict.and(comparison.monitoring(entry.getKey().goal()));
      verdict = verdict.and(comparison.halfOfAgent(MONITOR));
      verdict = verdict.and(comparison.halfOfAgent(BLOCK));
      requests += comparison.sum(Window::requests);
      failed += comparison.sum(window -> window.counts().failed());
      missed += comparison.sum(window -> window.counts().late() + window.counts().unsent());
    }
    line.append(
        format(
            " seed=%d minutes=%.1f requests=%.0f failed=%.0f missed-schedule=%.0f",
            plan.seed(), total.toSeconds() / 60.0, requests, failed, missed));
    String result = failed > 0 ? "requests failed" : verdict.toString();
    return line.append(" result=").append(result.replace(' ', '-')).toString();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
