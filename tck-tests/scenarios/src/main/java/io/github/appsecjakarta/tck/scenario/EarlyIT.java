// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.RealmLog;
import io.github.appsecjakarta.tck.server.Tck;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no filter ever sees are stopped before the server authenticates anybody. */
final class EarlyIT extends Scenario {

  private static final String BLOCKED = "203.0.113.7";

  private static final String OTHER = "198.51.100.7";

  private static final int BURST = 50;

  @Test
  void burstOnBasicAuthenticationNeverReachesTheRealm() throws Exception {
    long alone = refusalsOf(() -> assertStatus(basic(OTHER, "carol", "wrong"), 401));
    assertThat(alone).isPositive();
    long more =
        refusalsOf(
            () -> {
              for (int i = 0; i < BURST; i++) {
                assertStatus(basic(BLOCKED, "carol", i == 0 ? "shovel" : "wrong" + i), 403);
              }
              assertStatus(basic(OTHER, "carol", "wrong"), 401);
            });
    assertThat(more).isEqualTo(alone);
  }

  @Test
  void burstOnTheLoginFormNeverReachesTheRealm() throws Exception {
    long alone = refusalsOf(() -> login(OTHER, "carol", "wrong"));
    assertThat(alone).isPositive();
    long more =
        refusalsOf(
            () -> {
              for (int i = 0; i < BURST; i++) {
                String password = i == 0 ? "shovel" : "wrong" + i;
                assertThat(login(BLOCKED, "carol", password).statusCode()).isEqualTo(403);
              }
              login(OTHER, "carol", "wrong");
            });
    assertThat(more).isEqualTo(alone);
  }

  @Test
  void refusedLoginLeavesNoSessionThatIsLoggedIn() throws Exception {
    HttpResponse<String> refused = login(BLOCKED, "carol", "shovel");
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(refused.body()).contains("security_response_id");
  }

  @Test
  void rightCredentialsStillLogIn() throws Exception {
    HttpResponse<String> basic = sendForText(basic(OTHER, "carol", "shovel"));
    assertThat(basic.body()).isEqualTo("hello carol");
    String cookie = cookie(sendForText(from(OTHER, request("early-form", "secured/hello"))));
    HttpResponse<String> login =
        sendForText(loginForm(OTHER, "carol", "shovel").header("Cookie", cookie));
    assertThat(login.statusCode()).isBetween(302, 303);
    String session = login.headers().firstValue("Set-Cookie").isPresent() ? cookie(login) : cookie;
    HttpResponse<String> page =
        sendForText(from(OTHER, request("early-form", "secured/hello")).header("Cookie", session));
    assertThat(page.body()).isEqualTo("hello carol");
  }

  @ParameterizedTest
  @CsvSource({
    "early-basic, secured/hello, 401",
    "early-basic, secured/file.txt, 401",
    "early-basic, public.txt, 200",
    "early-excluding, secured/hello, 401",
    "early-form, secured/hello, 200",
    "early-form, secured/file.txt, 200",
    "early-form, public.txt, 200",
    "early-form, nothing, 404"
  })
  void everyUrlIsClosedToABlockedAddress(String application, String path, int otherwise)
      throws Exception {
    assertThat(sendForText(from(OTHER, request(application, path))).statusCode())
        .isEqualTo(otherwise);
    Observed seen = observe(application, from(BLOCKED, request(application, path)));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.event()).containsEntry("event", "attack").containsEntry("blocked", "true");
    assertThat(seen.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(sendForText(from(OTHER, request(application, path))).statusCode())
        .isEqualTo(otherwise);
  }

  @Test
  void attackOnAProtectedUrlIsRefusedWithoutCredentials() throws Exception {
    Observed seen = observe("early-form", request("early-form", "secured/hello?q=" + INJECTION));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.event()).containsEntry("event", "attack").containsEntry("blocked", "true");
  }

  @Test
  void attackOnAProtectedUrlIsSeenWithoutCredentialsInModeMonitor() throws Exception {
    Observed seen = observe("early-basic", request("early-basic", "secured/hello?q=" + INJECTION));
    assertThat(seen.status()).isEqualTo(401);
    assertThat(seen.event())
        .containsEntry("event", "attack")
        .containsEntry("blocked", "false")
        .containsEntry("would_block", "true");
  }

  @Test
  void blockedUserIsRefusedAtTheLoginForm() throws Exception {
    long before = Tck.realm().refusals();
    Observed seen = observe("early-form", loginForm(OTHER, "mallory", "malice"), 2);
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.events())
        .anySatisfy(event -> assertThat(event).containsEntry("event", "attack"));
    assertThat(Tck.realm().refusals()).isEqualTo(before);
  }

  @Test
  void attackInTheLoginFormIsRefused() throws Exception {
    Observed seen = observe("early-form", loginForm(OTHER, INJECTION, "x"));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.events().toString()).doesNotContain("j_password=");
  }

  @Test
  void largeBodyOfABlockedAddressIsNotWaitedFor() throws Exception {
    HttpRequest.Builder large =
        from(BLOCKED, request("early-basic", "secured/hello"))
            .POST(BodyPublishers.ofByteArray(new byte[5_000_000]));
    assertThat(sendForText(large).statusCode()).isEqualTo(403);
  }

  private static long refusalsOf(Step step) throws Exception {
    RealmLog realm = Tck.realm();
    long before = realm.refusals();
    step.run();
    return realm.refusalsSince(before);
  }

  /** Something that is asked of the server. */
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static void assertStatus(HttpRequest.Builder request, int status) throws Exception {
    assertThat(sendForText(request).statusCode()).isEqualTo(status);
  }

  private static HttpRequest.Builder from(String address, HttpRequest.Builder request) {
    return request.header("X-Forwarded-For", address);
  }

  private static HttpRequest.Builder basic(String address, String name, String password) {
    String credentials =
        Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    return from(address, request("early-basic", "secured/hello"))
        .header("Authorization", "Basic " + credentials);
  }

  private static HttpResponse<String> login(String address, String name, String password)
      throws Exception {
    return sendForText(loginForm(address, name, password));
  }

  private static HttpRequest.Builder loginForm(String address, String name, String password) {
    String body = "j_username=" + name + "&j_password=" + password;
    return from(address, form("early-form", "j_security_check", body));
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }
}
