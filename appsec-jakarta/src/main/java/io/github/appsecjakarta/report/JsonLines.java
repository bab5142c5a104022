// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.report.ReportOptions.JsonLinesMode;
import io.github.appsecjakarta.request.CurrentRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object for each event to a logger: attacks at level warning, the rest at info.
 */
final class JsonLines {
  /** The logger that people configure to receive the lines. */
  static final String LOGGER = "appsec.events";

  private final JsonLinesMode mode;
  private final EventLine lines;
  private final Logger logger;

  JsonLines(JsonLinesMode mode, EventLine lines, Logger logger) {
    this.mode = mode;
    this.lines = lines;
    this.logger = logger;
  }

  void write(
      SecurityEvent event,
      @Nullable CurrentRequest request,
      @Nullable TraceIds ids,
      boolean onSpan) {
    if (mode == JsonLinesMode.OFF || (mode == JsonLinesMode.AUTO && onSpan)) {
      return;
    }
    Level level = event instanceof AttackDetected ? Level.WARNING : Level.INFO;
    if (logger.isLoggable(level)) {
      logger.log(level, JsonText.of(lines.of(event, request, ids)));
    }
  }
}
