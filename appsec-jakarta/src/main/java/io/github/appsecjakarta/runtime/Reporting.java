// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.config.JsonLines;
import io.github.appsecjakarta.config.ReportSettings;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.UserMode;
import io.github.appsecjakarta.config.UserSettings;
import io.github.appsecjakarta.login.ObservedNames;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.report.Redaction;
import io.github.appsecjakarta.report.ReportOptions;
import io.github.appsecjakarta.report.ReportOptions.JsonLinesMode;
import io.github.appsecjakarta.report.Reporter;
import io.github.appsecjakarta.report.RulesLoad;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings in the words of the reports. */
final class Reporting {
  private Reporting() {}

  static ReportOptions options(
      Settings settings, Deployed deployed, Supplier<@Nullable RulesLoad> rules) {
    return new ReportOptions(
        reporter(settings, deployed),
        settings.get(Setting.OTEL),
        settings.get(ReportSettings.DATADOG_TAGS),
        settings.get(ReportSettings.CONVENTIONS),
        settings.get(ReportSettings.LOG_EVENTS),
        settings.get(ReportSettings.METRICS),
        settings.get(ReportSettings.OWN_SPAN),
        settings.get(ReportSettings.TRACE_RATE_LIMIT),
        jsonLines(settings.get(Setting.JSON_LINES)),
        new ReportOptions.LinesFile(
            settings.get(ReportSettings.FILE),
            settings.get(ReportSettings.FILE_SIZE),
            settings.get(ReportSettings.FILE_COUNT)),
        settings.get(ReportSettings.LOG_DEBUG),
        loginMode(settings.get(UserSettings.AUTO_MODE)),
        new Redaction(
            pattern(settings.get(Setting.OBFUSCATION_KEYS), Redaction.DEFAULT_KEY_PATTERN),
            pattern(settings.get(Setting.OBFUSCATION_VALUES), Redaction.DEFAULT_VALUE_PATTERN)),
        rules);
  }

  static LoginMode loginMode(UserMode mode) {
    return switch (mode) {
      case IDENTIFICATION -> LoginMode.IDENT;
      case ANONYMIZATION -> LoginMode.ANON;
      case DISABLED -> LoginMode.DISABLED;
    };
  }

  static ObservedNames names(Settings settings) {
    return new ObservedNames(
        loginMode(settings.get(UserSettings.AUTO_MODE)), settings.get(UserSettings.ANON_KEY));
  }

  private static Reporter reporter(Settings settings, Deployed deployed) {
    String service = settings.get(Setting.SERVICE);
    String version = settings.get(Setting.VERSION);
    return Reporter.here(
        service.isEmpty() ? deployed.name() : service,
        known(settings.get(Setting.ENV)),
        version.isEmpty() ? deployed.version() : version);
  }

  private static JsonLinesMode jsonLines(JsonLines mode) {
    return switch (mode) {
      case AUTO -> JsonLinesMode.AUTO;
      case ON -> JsonLinesMode.ON;
      case OFF -> JsonLinesMode.OFF;
    };
  }

  private static String pattern(String setting, String builtIn) {
    if (setting.isEmpty()) {
      return builtIn;
    }
    return setting.equals("off") ? "" : setting;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
