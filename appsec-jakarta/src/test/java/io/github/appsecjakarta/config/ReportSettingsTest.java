// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportSettingsTest {
  private static final String RESOURCE =
      "service.name=shop, deployment.environment.name=test,service.version=1.2";

  @Test
  void whoReportsIsTakenFromTheResourceOfOpenTelemetryToo() {
    Settings settings = read(Map.of("otel.resource.attributes", RESOURCE));
    assertThat(settings.get(Setting.SERVICE)).isEqualTo("shop");
    assertThat(settings.get(Setting.ENV)).isEqualTo("test");
    assertThat(settings.get(Setting.VERSION)).isEqualTo("1.2");
  }

  @Test
  void ourNamesComeFirstThenThoseOfDatadogThenThatOfTheService() {
    assertThat(
            read(Map.of("otel.service.name", "o", "otel.resource.attributes", RESOURCE))
                .get(Setting.SERVICE))
        .isEqualTo("o");
    assertThat(read(Map.of("dd.service", "d", "otel.service.name", "o")).get(Setting.SERVICE))
        .isEqualTo("d");
    assertThat(read(Map.of("appsec.service", "a", "dd.service", "d")).get(Setting.SERVICE))
        .isEqualTo("a");
  }

  @Test
  void aResourceThatDoesNotSayIsNoSetting() {
    Settings settings = read(Map.of("otel.resource.attributes", "a=b"));
    assertThat(settings.get(Setting.SERVICE)).isEmpty();
    assertThat(settings.changed()).isEmpty();
  }

  @Test
  void aLimitOfNothingIsNoLimitAsItIsThere() {
    assertThat(
            read(Map.of("dd.appsec.trace.rate.limit", "-1")).get(ReportSettings.TRACE_RATE_LIMIT))
        .isZero();
  }

  private static Settings read(Map<String, String> values) {
    return Settings.read(SettingsTest.fixed(values));
  }
}
