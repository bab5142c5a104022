// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to report, as plain values.
 *
 * @param reporter who reports
 * @param openTelemetry whether to use OpenTelemetry where it is there
 * @param datadogTags whether spans carry the names of Datadog's backend
 * @param conventions whether spans carry the names of OpenTelemetry's conventions
 * @param logEvents whether events are log events of OpenTelemetry
 * @param metrics whether numbers are metrics of OpenTelemetry
 * @param ownSpan whether to open a span for requests that have none
 * @param traceRateLimit how many traces with attacks ask to be kept in a second; 0 for no limit
 * @param jsonLines when to write JSON lines
 * @param file file to write them to
 * @param debug whether to write a line for each request
 * @param loginMode how observed logins are shown; says so on spans
 * @param redaction what to take out of texts
 * @param rules the rules in force, asked for each report; another object after each loading
 */
public record ReportOptions(
    Reporter reporter,
    boolean openTelemetry,
    boolean datadogTags,
    boolean conventions,
    boolean logEvents,
    boolean metrics,
    boolean ownSpan,
    int traceRateLimit,
    JsonLinesMode jsonLines,
    LinesFile file,
    boolean debug,
    LoginMode loginMode,
    Redaction redaction,
    Supplier<@Nullable RulesLoad> rules) {

  /**
   * A file for JSON lines.
   *
   * @param path the file, or empty for the log
   * @param size bytes after which it is full
   * @param count how many full files are kept
   */
  public record LinesFile(String path, long size, int count) {}

  /** When JSON lines are written. */
  public enum JsonLinesMode {
    /** Those that are no log event of OpenTelemetry. */
    AUTO,
    /** Always. */
    ON,
    /** Never. */
    OFF
  }

  /**
   * What applies unless something else is set.
   *
   * @param reporter who reports
   * @return the options
   */
  public static ReportOptions defaults(Reporter reporter) {
    return new ReportOptions(
        reporter,
        true,
        true,
        true,
        true,
        true,
        false,
        100,
        JsonLinesMode.AUTO,
        new LinesFile("", 10 * 1024 * 1024, 5),
        false,
        LoginMode.IDENT,
        new Redaction(Redaction.DEFAULT_KEY_PATTERN, Redaction.DEFAULT_VALUE_PATTERN),
        () -> null);
  }

  /**
   * The same with another mode of JSON lines.
   *
   * @param value when to write them
   * @return a copy
   */
  ReportOptions lines(JsonLinesMode value) {
    return new ReportOptions(
        reporter,
        openTelemetry,
        datadogTags,
        conventions,
        logEvents,
        metrics,
        ownSpan,
        traceRateLimit,
        value,
        file,
        debug,
        loginMode,
        redaction,
        rules);
  }

  /**
   * The same with other rules.
   *
   * @param value the rules in force
   * @return a copy
   */
  ReportOptions rules(Supplier<@Nullable RulesLoad> value) {
    return new ReportOptions(
        reporter,
        openTelemetry,
        datadogTags,
        conventions,
        logEvents,
        metrics,
        ownSpan,
        traceRateLimit,
        jsonLines,
        file,
        debug,
        loginMode,
        redaction,
        value);
  }

  /**
   * The same with or without a span of its own.
   *
   * @param value whether to open one
   * @return a copy
   */
  ReportOptions ownSpan(boolean value) {
    return new ReportOptions(
        reporter,
        openTelemetry,
        datadogTags,
        conventions,
        logEvents,
        metrics,
        value,
        traceRateLimit,
        jsonLines,
        file,
        debug,
        loginMode,
        redaction,
        rules);
  }

  /**
   * The same with another limit.
   *
   * @param value how many in a second
   * @return a copy
   */
  ReportOptions traceRateLimit(int value) {
    return new ReportOptions(
        reporter,
        openTelemetry,
        datadogTags,
        conventions,
        logEvents,
        metrics,
        ownSpan,
        value,
        jsonLines,
        file,
        debug,
        loginMode,
        redaction,
        rules);
  }

  /**
   * The same with other names.
   *
   * @param value whether with those of Datadog
   * @return a copy
   */
  ReportOptions vocabulary(boolean value) {
    return new ReportOptions(
        reporter,
        openTelemetry,
        value,
        conventions,
        logEvents,
        metrics,
        ownSpan,
        traceRateLimit,
        jsonLines,
        file,
        debug,
        loginMode,
        redaction,
        rules);
  }
}
