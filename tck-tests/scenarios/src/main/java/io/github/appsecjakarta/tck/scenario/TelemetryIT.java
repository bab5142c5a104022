// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.SpanReceiver;
import io.github.appsecjakarta.tck.server.Tck;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Where the server has OpenTelemetry, events are on its spans. */
final class TelemetryIT extends Scenario {

  private static final int REFUSALS = 20;

  @Test
  void refusalWithinRestNeitherLosesItsSpanNorThatOfTheNextRequest() throws Exception {
    SpanReceiver found = Tck.spans();
    SpanReceiver spans =
        found != null ? found : Assumptions.abort("this run is without OpenTelemetry");
    // a span left open on one thread of the server shows only in a later request of that thread
    for (int i = 0; i < REFUSALS; i++) {
      String mallory = "rest/users/mallory";
      assertThat(sendForText(request("traced", mallory)).statusCode()).isEqualTo(403);
      assertThat(spans.await("/traced/" + mallory)).isNotNull().contains("appsec.blocked");
      String guest = "rest/users/guest-" + i;
      assertThat(
              sendForText(request("traced", guest).header("User-Agent", "Arachni/v1")).statusCode())
          .isEqualTo(200);
      assertThat(spans.await("/traced/" + guest)).isNotNull().contains("_dd.appsec.json");
    }
  }

  @Test
  void attackIsOnTheSpanOfTheRequest() throws Exception {
    SpanReceiver found = Tck.spans();
    SpanReceiver spans =
        found != null ? found : Assumptions.abort("this run is without OpenTelemetry");
    assertThat(
            sendForText(request("spans", "rest/hello/arachni").header("User-Agent", "Arachni/v1"))
                .statusCode())
        .isEqualTo(200);
    assertThat(spans.await("/spans/rest/hello/arachni"))
        .isNotNull()
        .contains("appsec.event", "_dd.appsec.json", "scan-001");
  }
}
