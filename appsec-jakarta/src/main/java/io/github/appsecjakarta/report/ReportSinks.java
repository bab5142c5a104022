// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.nio.file.Path;
import java.time.InstantSource;

/** Makes the reports of a deployment. */
public final class ReportSinks {
  private ReportSinks() {}

  /**
   * Reports as asked for.
   *
   * @param options how to report
   * @param counters where to count what is left out or fails
   * @return reports to OpenTelemetry, if its API can be reached, and to JSON lines
   */
  public static Reports create(ReportOptions options, Counters counters) {
    return create(options, counters, new Numbers());
  }

  /**
   * Reports as asked for.
   *
   * @param options how to report
   * @param counters where to count what is left out or fails
   * @param numbers where to count what happens
   * @return reports to OpenTelemetry, if its API can be reached, and to JSON lines
   */
  public static Reports create(ReportOptions options, Counters counters, Numbers numbers) {
    Spans spans = options.openTelemetry() ? Spans.find() : Spans.NONE;
    return create(options, counters, numbers, spans, lines(options));
  }

  private static System.Logger lines(ReportOptions options) {
    ReportOptions.LinesFile file = options.file();
    return file.path().isEmpty()
        ? System.getLogger(JsonLines.LOGGER)
        : new LineFile(Path.of(file.path()), file.size(), file.count());
  }

  static Reports create(
      ReportOptions options, Counters counters, Spans spans, System.Logger logger) {
    return create(options, counters, new Numbers(), spans, logger);
  }

  static Reports create(
      ReportOptions options,
      Counters counters,
      Numbers numbers,
      Spans spans,
      System.Logger logger) {
    TelemetrySearch search =
        spans == Spans.NONE
            ? TelemetrySearch.none()
            : new TelemetrySearch(
                found -> new DeploymentTelemetry(found, options, numbers, counters));
    return create(options, counters, numbers, spans, logger, search);
  }

  static Reports create(
      ReportOptions options,
      Counters counters,
      Numbers numbers,
      Spans spans,
      System.Logger logger,
      TelemetrySearch search) {
    EventLine line = new EventLine(options.reporter(), options.redaction(), InstantSource.system());
    JsonLines lines = new JsonLines(options.jsonLines(), logger);
    return new EventReports(
        new RequestSpans(spans, search, new RequestTags(options), options, numbers),
        new EventWriter(spans, search, options.logEvents(), line, lines, numbers),
        new DebugLines(System.getLogger(DebugLines.LOGGER), options.debug()),
        search,
        numbers,
        counters,
        logger,
        options.redaction());
  }
}
