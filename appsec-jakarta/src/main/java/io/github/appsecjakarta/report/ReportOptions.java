// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to report, as plain values.
 *
 * @param reporter who reports
 * @param openTelemetry whether to write span attributes where OpenTelemetry is there
 * @param jsonLines when to write JSON lines
 * @param loginMode how observed logins are shown; says so on spans
 * @param redaction what to take out of texts
 * @param rulesVersion version of the rules in force, asked for each report
 */
public record ReportOptions(
    Reporter reporter,
    boolean openTelemetry,
    JsonLinesMode jsonLines,
    LoginMode loginMode,
    Redaction redaction,
    Supplier<@Nullable String> rulesVersion) {

  /** When JSON lines are written. */
  public enum JsonLinesMode {
    /** Where no recording span takes the event. */
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
        JsonLinesMode.AUTO,
        LoginMode.IDENT,
        new Redaction(Redaction.DEFAULT_KEY_PATTERN, Redaction.DEFAULT_VALUE_PATTERN),
        () -> null);
  }
}
