// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.config.RoutePattern;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modes of routes, paths that are exempt, and how hard it is to look like one of them. */
class RoutesTest {
  private static WebServer server;

  @BeforeAll
  static void start() {
    server =
        WebServer.start(
            "monitor",
            "appsec.route.\"/api/**\".mode",
            "block",
            "appsec.route.\"/api/import/**\".mode",
            "off",
            "appsec.route.\"/api/import/*/status\".mode",
            "monitor");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.events();
  }

  @ParameterizedTest
  @CsvSource({
    "/hello, 200, 1",
    "/api/hello, 403, 1",
    "/api/import, 200, 0",
    "/api/import/x/hello, 200, 0",
    "/api/import/x/status, 200, 1",
    "/API/hello, 200, 1",
    "/ap%69/hello, 403, 1"
  })
  void theMostSpecificRouteDecides(String path, int status, int events) {
    assertThat(server.get(path + "?q=attack-now").statusCode()).isEqualTo(status);
    assertThat(server.events()).hasSize(events);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/import/../hello",
        "/api/import/..;/hello",
        "/api/import;x/../hello",
        "/api/import;x=y",
        "/api/import/%2e%2e/hello",
        "/api/import/%252e%252e/hello",
        "/api/import/x/%5c../hello",
        "/hello;/../api/import/x/../../hello",
        "//api/import/../hello",
        "/api//hello"
      })
  void nothingLooksLikeAWeakerRoute(String path) throws Exception {
    String answer =
        server.raw(
            "GET /shop" + path + "?q=attack-now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[034].*");
  }

  @Test
  void monitoringIsExempt() {
    long before = server.runtime().counters().of(Count.EXCLUDED);
    HttpResponse<String> answer = server.get("/health/live", "User-Agent", "Arachni/v1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.events()).isEmpty();
    assertThat(server.runtime().counters().of(Count.EXCLUDED)).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live?a=1", "/health/other", "/health/live/x", "/healthy"})
  void onlyMonitoringIsExempt(String path) {
    server.get(path, "User-Agent", "Arachni/v1");
    assertThat(server.events()).hasSize(1);
  }

  @Test
  void aBodyIsNeverExempt() {
    server.post("/health", "text/plain", "attack-now");
    assertThat(server.events()).hasSize(1);
  }

  @Test
  void aMarkedMethodIsExcludedUnlessAMoreSpecificOneAnswers() {
    server.runtime().routes().resource("GET", RoutePattern.of("/own/*"), true);
    server.runtime().routes().resource("GET", RoutePattern.of("/own/hello"), false);
    server.get("/own/other?q=attack-now");
    assertThat(server.events()).isEmpty();
    server.get("/own/hello?q=attack-now");
    assertThat(server.events()).hasSize(1);
    server.post("/own/other?q=attack-now", "text/plain", "x");
    assertThat(server.events()).hasSize(1);
  }

  @Test
  void rulesRunOnARouteThoughTheDeploymentIsOff() {
    try (WebServer off = WebServer.start("off", "appsec.route.\"/api/**\".mode", "block")) {
      assertThat(off.get("/hello?q=attack-now").statusCode()).isEqualTo(200);
      assertThat(off.get("/api/hello?q=attack-now").statusCode()).isEqualTo(403);
      assertThat(off.events()).hasSize(1);
    }
  }
}
