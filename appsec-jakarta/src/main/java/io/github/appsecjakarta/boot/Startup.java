// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.boot;

import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.report.Integration.Finding;
import io.github.appsecjakarta.report.Integrations;
import io.github.appsecjakarta.report.Reporter;
import io.github.appsecjakarta.report.StartupReport;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.runtime.Deployed;
import io.github.appsecjakarta.runtime.RuleSet;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says once for each web application whether and how it is protected. */
final class Startup {
  private Startup() {}

  static void protects(AppSecRuntime runtime, Finding early, List<String> problems) {
    Settings settings = runtime.settings();
    RuleSet rules = runtime.rules();
    List<String> warnings = new ArrayList<>(settings.warnings());
    warnings.addAll(problems);
    if (!settings.get(Setting.DEBUG_HEADER).isEmpty()) {
      warnings.add(Setting.DEBUG_HEADER.key() + " shows clients what is detected");
    }
    List<Finding> integrations = new ArrayList<>(Integrations.find());
    integrations.add(early);
    new StartupReport(
            runtime.reporter(),
            true,
            null,
            settings.get(Setting.WAF_MODE).name().toLowerCase(Locale.ROOT),
            new StartupReport.Rules(
                rules.version(),
                String.join(", ", rules.files()),
                rules.loaded(),
                rules.failed(),
                rules.problems()),
            integrations,
            settings.changed(),
            warnings)
        .log();
  }

  static void doesNotProtect(ServletContext context, String reason) {
    new StartupReport(
            Reporter.here(name(context), null, null),
            false,
            reason,
            "off",
            new StartupReport.Rules(null, "nowhere", 0, 0, List.of()),
            List.of(),
            Map.of(),
            List.of())
        .log();
  }

  static Deployed deployed(ServletContext context) {
    return new Deployed(name(context), Manifests.version(context));
  }

  static String name(ServletContext context) {
    String path = context.getContextPath();
    return path.length() > 1 ? path.substring(1) : "root";
  }
}
