// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.time.Duration;
import java.util.Locale;

/** The settings of reports; part of the one list that {@link Setting} keeps. */
public final class ReportSettings {
  /** Vocabulary of Datadog's backend. */
  public static final Setting<Boolean> DATADOG_TAGS =
      Setting.of("appsec.report.datadog-tags", Kind.flag(), true)
          .help(
              "Whether spans carry the attributes that Datadog's backend reads (`_dd.appsec.*`,"
                  + " `appsec.events.*`, `usr.*`, `http.client_ip` and more).");

  /** Vocabulary of OpenTelemetry. */
  public static final Setting<Boolean> CONVENTIONS =
      Setting.of("appsec.report.semantic-conventions", Kind.flag(), true)
          .help(
              "Whether spans carry the attributes of OpenTelemetry's semantic conventions"
                  + " (`user.*`, `client.address`, `session.id`, `security_rule.*`).");

  /** Log events. */
  public static final Setting<Boolean> LOG_EVENTS =
      Setting.of("appsec.report.log-events", Kind.flag(), true)
          .help(
              "Whether each event is a log event of OpenTelemetry as well, where the server has"
                  + " those: sampling of traces does not lose it.");

  /** Metrics. */
  public static final Setting<Boolean> METRICS =
      Setting.of("appsec.report.metrics", Kind.flag(), true)
          .help("Whether numbers are metrics of OpenTelemetry, where the server has those.");

  /** Own span. */
  public static final Setting<Boolean> OWN_SPAN =
      Setting.of("appsec.report.own-span", Kind.flag(), false)
          .help(
              "Whether AppSec opens a span of kind server for each request that has none when it"
                  + " arrives. On WildFly what the server then opens for Jakarta REST is its child;"
                  + " on Payara the first requests of an application have none.");

  /** Limit of kept traces. */
  public static final Setting<Integer> TRACE_RATE_LIMIT =
      Setting.of("appsec.trace-rate-limit", Kind.number(0, 1_000_000), 100)
          .help(
              "How many traces with attacks ask to be kept in any second (`appsec.keep`); 0 is no"
                  + " limit. Events of users always ask. Blocking, attributes and log events are"
                  + " not limited.")
          .alias("dd.appsec.trace.rate.limit", ReportSettings::datadogLimit);

  /** Shapes of requests. */
  public static final Setting<Boolean> SCHEMAS =
      Setting.of("appsec.schemas.enabled", Kind.flag(), true)
          .help(
              "Whether spans carry the shapes of requests (`_dd.appsec.s.req.*`): names, types and"
                  + " kinds of data, never the data. Taken of few requests, and only where a span"
                  + " records; it needs the Datadog attributes.")
          .alias("dd.api-security.enabled", Kind.flag().parse())
          .alias("dd.experimental.api-security.enabled", Kind.flag().parse());

  /** How often shapes are taken. */
  public static final Setting<Duration> SCHEMA_INTERVAL =
      Setting.of("appsec.schemas.interval", Kind.duration(), Duration.ofSeconds(30))
          .help(
              "How long no further shape is taken of a request of the same method, route and"
                  + " status.")
          .alias("dd.api-security.sample.delay", ReportSettings::datadogSeconds);

  /** Own file. */
  public static final Setting<String> FILE =
      Setting.of("appsec.report.file", Kind.text("a file path"), "")
          .help(
              "File that the JSON lines go to instead of the log. It is renamed to `NAME.1` when it"
                  + " is full, and so on; deployments must not share it.");

  /** Size of that file. */
  public static final Setting<Long> FILE_SIZE =
      Setting.of("appsec.report.file-size", Kind.bytes(1024L * 1024 * 1024), 10 * 1024 * 1024L)
          .help("When that file is full.");

  /** How many of them. */
  public static final Setting<Integer> FILE_COUNT =
      Setting.of("appsec.report.file-count", Kind.number(1, 100), 5)
          .help("How many full files are kept beside it.");

  /** A line for each request. */
  public static final Setting<Boolean> LOG_DEBUG =
      Setting.of("appsec.log.debug", Kind.flag(), false)
          .help(
              "One line for each request in the log `appsec.debug`: what the rules were given, what"
                  + " matched, what was done, in which time. The line is there at level debug of"
                  + " that log too.");

  private ReportSettings() {}

  /** Puts these settings on the list; they are where this is called first. */
  static void listed() {}

  /** A limit of 0 or less switches it off there, and so it does here. */
  /** Seconds with a fraction; 0 is every request. */
  private static Duration datadogSeconds(String text) {
    double seconds = Double.parseDouble(text);
    if (!(seconds >= 0 && seconds <= 1e6)) {
      throw new IllegalArgumentException();
    }
    return Duration.ofNanos(Math.max(1, (long) (seconds * 1e9)));
  }

  private static Integer datadogLimit(String text) {
    return (int) Math.max(0, Math.min(1_000_000, Long.parseLong(text)));
  }

  /** What one entry of {@code OTEL_RESOURCE_ATTRIBUTES} says, or empty. */
  static String resource(String attributes, String... names) {
    for (String name : names) {
      for (String pair : attributes.split(",", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).trim().toLowerCase(Locale.ROOT).equals(name)) {
          return pair.substring(equals + 1).trim();
        }
      }
    }
    return "";
  }
}
