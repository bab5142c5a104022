// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.report.Counters.Count;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The metrics; all but one are read from {@link Numbers} and {@link Counters} when somebody
 * collects them, so they cost a request nothing. No label names a user or an address.
 */
final class Meters {
  private final Meter meter;
  private final DoubleHistogram duration;
  private final List<AutoCloseable> open = new ArrayList<>();

  Meters(Meter meter, Numbers numbers, Counters counters) {
    this.meter = meter;
    duration =
        meter
            .histogramBuilder("appsec.waf.duration")
            .setUnit("s")
            .setDescription("Time that judging a request took")
            .build();
    counter(
        "appsec.requests", "{request}", "Requests by outcome", "appsec.outcome", numbers.outcomes);
    counter(
        "appsec.blocks",
        "{request}",
        "Refused requests by reason",
        "appsec.rule.type",
        numbers.blocks);
    counter("appsec.events", "{event}", "Reported events by name", "event.name", numbers.events);
    counter(
        "appsec.rule.matches",
        "{match}",
        "Matches of rules by type",
        "appsec.rule.type",
        numbers.ruleMatches);
    counter(
        "appsec.waf.truncations",
        "{request}",
        "Requests judged in part by limit",
        "appsec.limit",
        numbers.truncations);
    counter(
        "appsec.waf.timeouts",
        "{request}",
        "Requests that ran out of time",
        "appsec.outcome",
        numbers.timeouts);
    counter(
        "appsec.traces",
        "{trace}",
        "Traces with attacks that ask to be kept, or would",
        "appsec.decision",
        numbers.traces);
    dropped(counters);
    active();
  }

  void judged(double seconds) {
    duration.record(seconds);
  }

  private void counter(String name, String unit, String description, String label, Tally tally) {
    AttributeKey<String> key = AttributeKey.stringKey(label);
    open.add(
        meter
            .counterBuilder(name)
            .setUnit(unit)
            .setDescription(description)
            .buildWithCallback(
                out ->
                    tally
                        .counts()
                        .forEach((value, count) -> out.record(count, Attributes.of(key, value)))));
  }

  private void dropped(Counters counters) {
    AttributeKey<String> what = AttributeKey.stringKey("appsec.reason");
    open.add(
        meter
            .counterBuilder("appsec.dropped")
            .setUnit("{item}")
            .setDescription("What was left out or failed, by reason")
            .buildWithCallback(out -> dropped(counters, what, out)));
  }

  private static void dropped(
      Counters counters, AttributeKey<String> what, ObservableLongMeasurement out) {
    for (Count count : Count.values()) {
      long number = counters.of(count);
      if (number > 0) {
        out.record(number, Attributes.of(what, count.name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private void active() {
    open.add(
        meter
            .upDownCounterBuilder("appsec.active")
            .setUnit("{deployment}")
            .setDescription("1 while the filter of the deployment is registered")
            .buildWithCallback(out -> out.record(1)));
  }

  void close() {
    for (AutoCloseable instrument : open) {
      try {
        instrument.close();
      } catch (Exception e) {
        // the server's meters may have been closed before the application is
      }
    }
    open.clear();
  }
}
