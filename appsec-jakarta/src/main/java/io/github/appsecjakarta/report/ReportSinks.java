// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.time.InstantSource;

/** Makes the reports of a deployment. */
public final class ReportSinks {
  private ReportSinks() {}

  /**
   * Reports as asked for.
   *
   * @param options how to report
   * @param counters where to count what is left out or fails
   * @return reports to OpenTelemetry spans, if its API can be reached, and to JSON lines
   */
  public static Reports create(ReportOptions options, Counters counters) {
    Spans spans = options.openTelemetry() ? Spans.find() : Spans.NONE;
    return create(options, counters, spans, System.getLogger(JsonLines.LOGGER));
  }

  static Reports create(
      ReportOptions options, Counters counters, Spans spans, System.Logger logger) {
    EventLine line = new EventLine(options.reporter(), options.redaction(), InstantSource.system());
    return new EventReports(
        spans,
        new RequestTags(options.redaction(), options.loginMode().label(), options.rulesVersion()),
        new JsonLines(options.jsonLines(), line, logger),
        counters,
        new InternalErrors());
  }
}
