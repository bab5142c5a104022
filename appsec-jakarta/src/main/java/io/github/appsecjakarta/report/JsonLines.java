// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.report.ReportOptions.JsonLinesMode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Writes one JSON object for each event to a logger: attacks at level warning, the rest at info.
 */
final class JsonLines {
  /** The logger that people configure to receive the lines. */
  static final String LOGGER = "appsec.events";

  private final JsonLinesMode mode;
  private final Logger logger;

  JsonLines(JsonLinesMode mode, Logger logger) {
    this.mode = mode;
    this.logger = logger;
  }

  /** Whether a line would be written. */
  boolean wanted(boolean attack, boolean sentAsLogEvent) {
    return mode != JsonLinesMode.OFF
        && !(mode == JsonLinesMode.AUTO && sentAsLogEvent)
        && logger.isLoggable(level(attack));
  }

  void write(boolean attack, Map<String, Object> line) {
    logger.log(level(attack), JsonText.of(line));
  }

  private static Level level(boolean attack) {
    return attack ? Level.WARNING : Level.INFO;
  }
}
