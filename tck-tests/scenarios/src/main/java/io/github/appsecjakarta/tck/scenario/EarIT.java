// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two web applications and an EJB JAR in one EAR. */
final class EarIT extends Scenario {

  @ParameterizedTest
  @ValueSource(strings = {"library", "bare", "each"})
  void isDeployed(String layout) {
    assertThat(Tck.deployment(layout + ".ear").refusal()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"library", "bare", "each"})
  void eachWebApplicationHasItsOwnMode(String layout) throws Exception {
    String first = layout + "-first";
    String second = layout + "-second";
    Observed monitored = observe(first, request(first, "missing?q=" + INJECTION));
    assertThat(monitored.status()).isEqualTo(404);
    assertThat(monitored.event()).containsEntry("blocked", "false");
    Observed blocked = observe(second, request(second, "missing?q=" + INJECTION));
    assertThat(blocked.status()).isEqualTo(403);
    assertThat(blocked.event()).containsEntry("blocked", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"library-first", "library-second", "bare-second"})
  void ejbReportsForTheWebApplicationThatCallsIt(String application) throws Exception {
    Observed seen = observe(application, request(application, "cancel?number=7"), 2);
    assertThat(seen.response().body()).isEqualTo("cancelled 7");
    assertThat(seen.events())
        .extracting(EarIT::name)
        .containsExactlyInAnyOrder("activity.sensitive", "order.cancelled");
  }

  @Test
  void whatAServletWithoutBeansGetsInjectedDoesNotHangOnAppSec() throws Exception {
    assertThat(sendForText(request("bare-first", "cancel?number=7")).statusCode())
        .isEqualTo(sendForText(request("quiet-first", "cancel?number=7")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"each-first", "each-second"})
  void ejbThatDoesNotUseAppSecWorksAsBefore(String application) throws Exception {
    assertThat(sendForText(request(application, "cancel?number=7")).body())
        .isEqualTo("cancelled 7");
  }

  private static @Nullable Object name(Map<String, @Nullable Object> event) {
    return event.get("event");
  }
}
