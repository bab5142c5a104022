// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is judged depends on the route, and a marked method is a route. */
final class RouteIT extends Scenario {

  /** Payara starts a REST application with its first request, and no mark is known before. */
  @BeforeAll
  static void startRest() throws Exception {
    assertThat(sendForText(request("routes", "rest/imports/latest")).body()).isEqualTo("latest");
  }

  @ParameterizedTest
  @CsvSource({
    "rest/imports/one, 200",
    "rest/imports/latest, 403",
    "rest/imports/one/../latest, 403",
    "rest/imports/one;a=1, 403",
    "rest/imports/quiet/one, 200",
    "rest/imports/quiet/..;/latest, 403",
    "health, 403"
  })
  void theRouteDecidesWhetherAnAttackIsRefused(String path, int status) throws Exception {
    assertThat(sendForText(request("routes", path + "?q=" + INJECTION)).statusCode())
        .isEqualTo(status);
  }

  @Test
  void anotherMethodOfTheSameUrlIsJudged() throws Exception {
    assertThat(
            sendForText(
                    request("routes", "rest/imports/one?q=" + INJECTION)
                        .POST(BodyPublishers.ofString("x")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aRouteInModeMonitorReports() throws Exception {
    Observed seen = observe("routes", request("routes", "rest/imports/quiet/x?q=" + INJECTION));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.event()).containsEntry("blocked", "false").containsEntry("would_block", "true");
  }

  @Test
  void monitoringOfTheApplicationIsExempt() throws Exception {
    assertThat(sendForText(request("routes", "health").header("User-Agent", "Arachni/v1")).body())
        .isEqualTo("UP");
  }
}
