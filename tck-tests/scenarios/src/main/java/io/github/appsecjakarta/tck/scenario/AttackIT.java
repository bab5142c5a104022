// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks are seen in mode monitor, and refused in mode block. */
final class AttackIT extends Scenario {

  @ParameterizedTest
  @ValueSource(strings = {"watch", "block"})
  void scannerIsSeenByItsName(String application) throws Exception {
    Observed seen =
        observe(application, request(application, "echo").header("User-Agent", "Arachni/v1"));
    assertThat(seen.event()).containsEntry("event", "attack");
    assertThat(seen.event().get("triggers")).asString().containsIgnoringCase("Arachni/v1");
    assertThat(seen.event().get("request")).asString().contains("/" + application + "/echo");
  }

  @Test
  void scannerIsLetThroughInModeMonitor() throws Exception {
    Observed seen =
        observe("watch", request("watch", "answers/").header("User-Agent", "Arachni/v1"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.response().body()).startsWith("user agent Arachni/v1");
    assertThat(seen.event()).containsEntry("blocked", "false");
  }

  static List<String> attacks() {
    return List.of("query", "form", "json", "rest form", "rest json", "rest query");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void injectionIsRefusedInModeBlock(String place) throws Exception {
    Observed seen = observe("block", injection("block", place));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.event()).containsEntry("event", "attack").containsEntry("blocked", "true");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void injectionIsReportedInModeMonitor(String place) throws Exception {
    Observed seen = observe("watch", injection("watch", place));
    assertThat(seen.status()).isLessThan(300);
    assertThat(seen.event())
        .containsEntry("event", "attack")
        .containsEntry("blocked", "false")
        .containsEntry("would_block", "true");
  }

  @Test
  void programsGetJsonWithTheIdentifierOfTheEvent() throws Exception {
    Observed seen =
        observe("block", injection("block", "query").header("Accept", "application/json"));
    assertThat(seen.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    Map<String, ?> page = Json.object(seen.response().body());
    assertThat(page.toString()).contains(String.valueOf(seen.event().get("security_response_id")));
  }

  @Test
  void browsersGetAPage() throws Exception {
    Observed seen = observe("block", injection("block", "query").header("Accept", "text/html"));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/html");
    assertThat(seen.response().body())
        .contains(String.valueOf(seen.event().get("security_response_id")));
  }

  @Test
  void theShopShowsTheSame() throws Exception {
    assertThat(sendForText(request("shop", "").header("User-Agent", "Arachni/v1")).statusCode())
        .isEqualTo(200);
    assertThat(sendForText(request("shop", "products?q=" + INJECTION)).statusCode()).isEqualTo(200);
  }

  private static HttpRequest.Builder injection(String application, String place) {
    return switch (place) {
      case "query" -> request(application, "form?q=" + INJECTION);
      case "form" -> form(application, "form", "q=" + INJECTION);
      case "json" -> json(request(application, "echo"));
      case "rest form" -> form(application, "rest/field", "a=" + INJECTION);
      case "rest json" -> json(request(application, "rest/json"));
      case "rest query" -> request(application, "rest/hello/x?q=" + INJECTION);
      default -> throw new IllegalArgumentException(place);
    };
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                "{\"search\": \"1' UNION SELECT name, password FROM users--\"}"));
  }
}
