// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications without {@code beans.xml}: with no bean, with beans, with an EJB. */
final class CdiIT extends Scenario {

  @ParameterizedTest
  @ValueSource(strings = {"free-plain", "free", "implicit", "ejbs"})
  void isDeployed(String application) {
    assertThat(Tck.deployment(application + ".war").refusal()).isNull();
  }

  @Test
  void whetherAnApplicationHasCdiDoesNotHangOnAppSec() throws Exception {
    assertThat(sendForText(request("free", "cdi")).body())
        .isEqualTo(sendForText(request("free-plain", "cdi")).body());
  }

  @Test
  void aRestResourceIsABeanWithAppSecOnlyIfItIsOneWithout() throws Exception {
    String path = "rest/greeting";
    assertThat(sendForText(form("free", path, "name=ann")).body())
        .isEqualTo(sendForText(form("free-plain", path, "name=ann")).body())
        .startsWith("hello ann of ");
  }

  @Test
  void anApplicationWithoutBeansTellsItsEventsByTheStaticTwin() throws Exception {
    Observed seen = observe("free", request("free", "twin"));
    assertThat(seen.response().body()).isEqualTo("told");
    assertThat(seen.event()).containsEntry("event", "order.cancelled");
  }

  @Test
  void anApplicationWithoutBeansHasItsLoginsSeen() throws Exception {
    assertThat(observe("free", form("free", "twin", "user=carol&password=shovel")).event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", "carol");
    assertThat(observe("free", form("free", "twin", "user=carol&password=spade")).event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "carol");
  }

  @Test
  void theContextIsInjectedIntoWhatIsABeanByItsAnnotation() throws Exception {
    assertThat(observe("implicit", request("implicit", "call/event")).event())
        .containsEntry("event", "order_shipped");
    assertThat(observe("implicit", request("implicit", "rest/users/mallory")).status())
        .isEqualTo(403);
  }

  @Test
  void callsOfWhatIsABeanByItsAnnotationAreRecorded() throws Exception {
    assertThat(observe("implicit", request("implicit", "call/archive")).event())
        .containsEntry("activity", "archive.empty");
    assertThat(observe("implicit", request("implicit", "call/ledger")).event())
        .containsEntry("activity", "ledger.close");
  }

  @Test
  void anEjbIsEnoughForInjectionAndAnnotations() throws Exception {
    Observed seen = observe("ejbs", request("ejbs", "cancel?number=7"), 2);
    assertThat(seen.response().body()).isEqualTo("cancelled 7");
    assertThat(seen.events())
        .extracting(event -> event.get("event"))
        .containsExactlyInAnyOrder("activity.sensitive", "order.cancelled");
  }
}
