// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.server.Variant;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What operators see where the server has MicroProfile Health. */
@Tag("telemetry")
final class HealthIT extends Scenario {
  private static final Set<Variant> WITH_HEALTH = EnumSet.of(Variant.MICROPROFILE, Variant.PAYARA);

  @Test
  void readinessTellsHowTheFirewallIs() throws Exception {
    Assumptions.assumeTrue(WITH_HEALTH.contains(Variant.here()), "without MicroProfile Health");
    HttpResponse<String> ready = sendForText(HttpRequest.newBuilder(Tck.readiness()));
    assertThat(ready.statusCode()).isEqualTo(200);
    // Payara quotes numbers and truths as well
    assertThat(ready.body().replaceAll("[\\s\"]", ""))
        .contains("name:appsec,status:UP", "active:true", "degraded:false", "rules_failed:0");
  }
}
