// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Integration.Finding;
import io.github.appsecjakarta.report.StartupReport.Rules;
import io.github.appsecjakarta.testing.MemoryLogger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupReportTest {
  private final Reporter reporter = new Reporter("shop", "test", null, "host-1", "id-1");
  private final MemoryLogger log = new MemoryLogger();

  @Test
  void aHealthyStartIsOneLineOfJsonAndOneBlock() {
    new StartupReport(
            reporter,
            true,
            null,
            "monitor",
            new Rules("1.0.0", "built-in rules", 42, 0, List.of()),
            List.of(
                new Finding("OpenTelemetry", false, "events go to the log only"),
                new Finding("CDI", true, "active")),
            Map.of("appsec.env", "test (environment)"),
            List.of())
        .log(log);
    assertThat(log.lines)
        .containsExactly(
            "INFO {\"event\":\"appsec.startup\",\"service\":\"shop\",\"env\":\"test\","
                + "\"host\":\"host-1\",\"runtime_id\":\"id-1\",\"appsec_enabled\":true,"
                + "\"mode\":\"monitor\",\"rules_version\":\"1.0.0\","
                + "\"rules_source\":\"built-in rules\",\"rules_loaded\":42,\"rules_failed\":0,"
                + "\"rules_problems\":[],\"integrations\":{\"CDI\":\"active\"},"
                + "\"disabled_integrations\":{\"OpenTelemetry\":\"events go to the log only\"},"
                + "\"settings\":{\"appsec.env\":\"test (environment)\"},\"warnings\":[]}",
            """
            INFO APPSEC0001 AppSec for Jakarta EE protects shop in mode monitor
              rules    42 loaded, version 1.0.0, from built-in rules
              missing  OpenTelemetry: events go to the log only
              found    CDI: active
              setting  appsec.env = test (environment)""");
  }

  @Test
  void whatIsWrongIsAWarningAndCannotForgeALine() {
    new StartupReport(
            reporter,
            false,
            "no filter was registered",
            "monitor",
            new Rules(null, "rules.json", 41, 1, List.of("rules.json: rule ${x}\nforged: no id")),
            List.of(),
            Map.of(),
            List.of("the JAR is in lib/ of an EAR"))
        .log(log);
    assertThat(log.lines.get(1))
        .isEqualTo(
            """
            WARNING APPSEC0002 AppSec for Jakarta EE does NOT protect shop: no filter was registered
              rules    41 loaded, 1 FAILED, from rules.json
              problem  rules.json: rule ?{x}?forged: no id
              WARNING  the JAR is in lib/ of an EAR""");
    assertThat(log.lines.get(0)).doesNotContain("$");
  }

  @Test
  void whatIsOnTheClassPathIsFound() {
    assertThat(Integrations.find())
        .extracting(Finding::name)
        .contains("OpenTelemetry", "Jakarta Security", "Jakarta REST", "MicroProfile Config");
    assertThat(Integrations.find()).allMatch(Finding::present);
  }
}
