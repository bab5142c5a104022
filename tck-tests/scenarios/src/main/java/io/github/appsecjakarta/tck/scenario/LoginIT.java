// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Logins are seen without a word from the application. */
final class LoginIT extends Scenario {

  @Test
  void loginByIdentityStoreIsSeen() throws Exception {
    Observed seen = observe("shop", form("shop", "login", "name=alice&password=wonderland"));
    assertThat(seen.status()).isEqualTo(302);
    assertThat(seen.event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", "alice")
        .containsEntry("origin", "observed");
  }

  @Test
  void failedLoginByIdentityStoreIsSeen() throws Exception {
    Observed seen = observe("shop", form("shop", "login", "name=alice&password=wrong"));
    assertThat(seen.status()).isEqualTo(401);
    assertThat(seen.event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "alice");
    assertThat(seen.event().toString()).doesNotContain("wrong");
  }

  @Test
  void blockedUserIsRefusedAtLogin() throws Exception {
    Observed seen = observe("shop", form("shop", "login", "name=mallory&password=malice"), 2);
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.response().headers().firstValue("Location")).isEmpty();
    assertThat(seen.events()).extracting(event -> event.get("event")).contains("attack");
  }

  @Test
  void couponUseOfLoggedInUserIsReported() throws Exception {
    HttpResponse<String> login = sendForText(form("shop", "login", "name=bob&password=builder"));
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    Observed seen =
        observe("shop", form("shop", "coupons", "code=WELCOME").header("Cookie", cookie));
    assertThat(seen.response().body()).isEqualTo("Coupon redeemed.\n");
    assertThat(seen.event())
        .containsEntry("activity", "coupon.use")
        .containsEntry("required_role", "customer");
    assertThat(seen.event().get("user")).asString().contains("bob");
  }

  @Test
  void loginByRequestIsSeen() throws Exception {
    Observed seen =
        observe("server-login", form("server-login", "login", "name=carol&password=shovel"));
    assertThat(seen.response().body()).isEqualTo("hello carol");
    assertThat(seen.event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", "carol");
  }

  @Test
  void failedLoginByRequestIsSeen() throws Exception {
    Observed seen =
        observe("server-login", form("server-login", "login", "name=carol&password=wrong"));
    assertThat(seen.status()).isEqualTo(401);
    assertThat(seen.event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "carol");
  }
}
