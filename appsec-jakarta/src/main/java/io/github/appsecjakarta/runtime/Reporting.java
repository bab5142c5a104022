// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.config.JsonLines;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings in the words of the reports. */
final class Reporting {
  private Reporting() {}

  static ReportOptions options(
      Settings settings, String name, Supplier<@Nullable String> rulesVersion) {
    return new ReportOptions(
        reporter(settings, name),
        settings.get(Setting.OTEL),
        jsonLines(settings.get(Setting.JSON_LINES)),
        loginMode(settings.get(UserSettings.AUTO_MODE)),
        new Redaction(
            pattern(settings.get(Setting.OBFUSCATION_KEYS), Redaction.DEFAULT_KEY_PATTERN),
            pattern(settings.get(Setting.OBFUSCATION_VALUES), Redaction.DEFAULT_VALUE_PATTERN)),
        rulesVersion);
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

  private static Reporter reporter(Settings settings, String name) {
    String service = settings.get(Setting.SERVICE);
    return Reporter.here(
        service.isEmpty() ? name : service,
        known(settings.get(Setting.ENV)),
        known(settings.get(Setting.VERSION)));
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
