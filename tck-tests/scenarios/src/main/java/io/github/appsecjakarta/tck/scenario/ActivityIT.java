// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application tells AppSec, and whom AppSec refuses for it. */
final class ActivityIT extends Scenario {

  @Test
  void sensitiveActivityOfCdiBeanIsReported() throws Exception {
    Observed seen = observe("api", request("api", "call/archive"));
    assertThat(seen.response().body()).isEqualTo("emptied");
    assertThat(seen.event())
        .containsEntry("event", "activity.sensitive")
        .containsEntry("activity", "archive.empty")
        .containsEntry("required_role", "keeper");
  }

  @Test
  void sensitiveActivityOfEjbIsReported() throws Exception {
    Observed seen = observe("api", request("api", "call/ledger"));
    assertThat(seen.response().body()).isEqualTo("closed");
    assertThat(seen.event())
        .containsEntry("event", "activity.sensitive")
        .containsEntry("activity", "ledger.close");
  }

  @Test
  void businessEventIsReported() throws Exception {
    Observed seen = observe("api", request("api", "call/event"));
    assertThat(seen.event()).containsEntry("event", "order_shipped");
    assertThat(seen.event().get("metadata")).asString().contains("parcels=2");
  }

  @Test
  void loginsThatTheApplicationTellsAreReported() throws Exception {
    assertThat(observe("api", request("api", "call/success?dora")).event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", "dora")
        .containsEntry("user_id", "id-dora")
        .containsEntry("origin", "application");
    assertThat(observe("api", request("api", "call/failure?dora")).event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "dora")
        .containsEntry("user_exists", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call/user?mallory", "call/block-if-match?mallory", "rest/users/mallory"})
  void blockedUserIsRefused(String path) throws Exception {
    Observed seen = observe("api", request("api", path));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.response().body()).doesNotContain("done", "hello");
    assertThat(seen.event()).containsEntry("event", "attack").containsEntry("blocked", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call/user?dora", "call/block-if-match?dora", "rest/users/dora"})
  void otherUserIsServed(String path) throws Exception {
    assertThat(sendForText(request("api", path)).statusCode()).isEqualTo(200);
  }
}
