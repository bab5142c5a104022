// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.report.Integration.Finding;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said once when a deployment starts: whether and how it is protected, and what is missing.
 * Holds nothing that a request supplied.
 *
 * @param reporter who reports
 * @param enabled whether the filter is registered
 * @param reason why it is not, or null
 * @param mode mode of the firewall
 * @param rules the rules in force
 * @param integrations what was found, see {@link Integrations}
 * @param settings settings that differ from their default, as {@code value (source)} by key; no
 *     secret
 * @param warnings what the operator should know
 */
public record StartupReport(
    Reporter reporter,
    boolean enabled,
    @Nullable String reason,
    String mode,
    Rules rules,
    List<Finding> integrations,
    Map<String, String> settings,
    List<String> warnings) {

  /**
   * The rules in force.
   *
   * @param version their version, or null
   * @param source where they are from
   * @param loaded how many run
   * @param failed how many were refused
   * @param problems file, item and reason of each problem
   */
  public record Rules(
      @Nullable String version, String source, int loaded, int failed, List<String> problems) {}

  /** Logs one line of JSON and one block for people to the logger {@code appsec}. */
  public void log() {
    log(System.getLogger("appsec"));
  }

  void log(Logger logger) {
    try {
      logger.log(Level.INFO, json());
      boolean alarming = !warnings.isEmpty() || !enabled || rules.failed() > 0;
      logger.log(alarming ? Level.WARNING : Level.INFO, text());
    } catch (RuntimeException | LinkageError unloggable) {
      new InternalErrors().failed("the start-up report", unloggable);
    }
  }

  /**
   * The report as one line of JSON.
   *
   * @return an object with {@code "event":"appsec.startup"}
   */
  public String json() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "appsec.startup");
    reporter.write(line);
    line.put("appsec_enabled", enabled);
    if (reason != null) {
      line.put("reason", reason);
    }
    line.put("mode", mode);
    if (rules.version() != null) {
      line.put("rules_version", rules.version());
    }
    line.put("rules_source", rules.source());
    line.put("rules_loaded", rules.loaded());
    line.put("rules_failed", rules.failed());
    line.put("rules_problems", rules.problems());
    line.put("integrations", integrations(true));
    line.put("disabled_integrations", integrations(false));
    line.put("settings", settings);
    line.put("warnings", warnings);
    return JsonText.of(line);
  }

  /**
   * The report as several lines for people.
   *
   * @return the lines, separated by line feeds
   */
  public String text() {
    StringBuilder out = new StringBuilder(512);
    out.append(enabled ? MessageId.PROTECTS : MessageId.DOES_NOT_PROTECT);
    out.append(" AppSec for Jakarta EE ");
    if (enabled) {
      out.append("protects ")
          .append(JsonText.shown(reporter.service()))
          .append(" in mode ")
          .append(mode);
    } else {
      out.append("does NOT protect ").append(JsonText.shown(reporter.service()));
      out.append(reason == null ? "" : ": " + JsonText.shown(reason));
    }
    String version = rules.version() == null ? "" : ", version " + rules.version();
    String failed = rules.failed() == 0 ? "" : ", " + rules.failed() + " FAILED";
    line(out, "rules", rules.loaded() + " loaded" + failed + version + ", from " + rules.source());
    for (String problem : rules.problems()) {
      line(out, "problem", problem);
    }
    for (Finding finding : integrations) {
      line(out, finding.present() ? "found" : "missing", finding.name() + ": " + finding.detail());
    }
    settings.forEach((key, value) -> line(out, "setting", key + " = " + value));
    for (String warning : warnings) {
      line(out, "WARNING", warning);
    }
    return out.toString();
  }

  private Map<String, String> integrations(boolean present) {
    Map<String, String> named = new LinkedHashMap<>();
    for (Finding finding : integrations) {
      if (finding.present() == present) {
        named.put(finding.name(), finding.detail());
      }
    }
    return named;
  }

  private static void line(StringBuilder out, String label, String text) {
    out.append("\n  ").append(label).append(" ".repeat(Math.max(1, 9 - label.length())));
    out.append(JsonText.shown(text));
  }
}
