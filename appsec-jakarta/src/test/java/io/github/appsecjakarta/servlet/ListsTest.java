// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Block lists and allow lists, from settings and from a file with expiry. */
class ListsTest {
  private static final String DATA =
      """
      {"rules_data": [
         {"id": "blocked_ips", "type": "ip_with_expiration", "data": [
           {"value": "10.0.0.0/8", "expiration": 4000000000},
           {"value": "10.1.1.1", "expiration": 1},
           {"value": "11.0.0.1", "expiration": 1},
           {"value": "11.0.0.1", "expiration": 4000000000},
           {"value": "12.0.0.1", "expiration": 1},
           {"value": "2001:db8::/32"}]},
         {"id": "blocked_users", "type": "data_with_expiration", "data": [
           {"value": "mallory", "expiration": 4000000000}]}],
       "exclusion_data": [
         {"id": "allowed_ips", "type": "ip_with_expiration", "data": [
           {"value": "10.2.0.0/16"}, {"value": "10.3.0.0/16", "expiration": 1}]}]}
      """;

  private static WebServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("data.json");
    Files.writeString(file, DATA);
    server =
        WebServer.start(
            "block",
            "appsec.rules-data",
            file.toString(),
            "appsec.client-ip.mode",
            "headers",
            "appsec.block-lists.ips",
            "13.0.0.0/8",
            "appsec.allow-lists.ips",
            "13.1.0.0/16,2001:db8:1::/48");
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
    "10.0.0.1, 403",
    "10.1.1.1, 403",
    "::ffff:10.1.1.1, 403",
    "11.0.0.1, 403",
    "12.0.0.1, 200",
    "13.0.0.1, 403",
    "2001:db8::1, 403",
    "[2001:db8::1]:4711, 403",
    "10.0.0.1:80, 403",
    "2001:db9::1, 200",
    "10.2.0.1, 200",
    "10.3.0.1, 403",
    "13.1.0.1, 200",
    "2001:db8:1::1, 200",
    "8.8.8.8, 200"
  })
  void theLongestLivedEntryDecidesAndAllowBeatsBlock(String address, int status) {
    assertThat(server.get("/hello", "X-Forwarded-For", address).statusCode()).isEqualTo(status);
  }

  @Test
  void whoIsAllowedIsStillReportedButNeverRefused() {
    assertThat(server.get("/hello?q=attack-now", "X-Forwarded-For", "10.2.0.1").statusCode())
        .isEqualTo(200);
    assertThat(server.events()).isNotEmpty().allMatch(event -> event.contains("\"blocked\":false"));
  }

  @Test
  void usersOfTheFileAreRefused() {
    assertThat(server.get("/user?wrap").statusCode()).isEqualTo(403);
  }

  @Test
  void sessionsOfTheFileAreRefused(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("sessions.json");
    Files.writeString(file, sessions(""));
    try (WebServer monitor = WebServer.start("monitor", "appsec.rules-data", file.toString())) {
      String id = monitor.get("/session").body();
      String[] cookie = {"Cookie", "JSESSIONID=" + id};
      assertThat(monitor.get("/hello", cookie).statusCode()).isEqualTo(200);
      Files.writeString(file, sessions("{\"value\": \"" + id + "\"}"));
      monitor.runtime().reloadRules();
      assertThat(monitor.get("/hello", cookie).statusCode()).isEqualTo(403);
      assertThat(monitor.get("/hello").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theUserOfASessionIsRefusedAtTheFirstRequestAfterBlocking(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("users.json");
    Files.writeString(file, users(""));
    try (WebServer monitor = WebServer.start("monitor", "appsec.rules-data", file.toString())) {
      String[] cookie = {"Cookie", "JSESSIONID=" + monitor.get("/session?user=dora").body()};
      assertThat(monitor.get("/hello", cookie).statusCode()).isEqualTo(200);
      Files.writeString(file, users("{\"value\": \"dora\"}"));
      monitor.runtime().reloadRules();
      assertThat(monitor.get("/hello", cookie).statusCode()).isEqualTo(403);
      assertThat(monitor.get("/hello").statusCode()).isEqualTo(200);
    }
  }

  private static String users(String entries) {
    return sessions(entries).replace("blocked_sessions", "blocked_users");
  }

  private static String sessions(String entries) {
    return "{\"rules_data\": [{\"id\": \"blocked_sessions\", \"type\": \"data_with_expiration\","
        + " \"data\": ["
        + entries
        + "]}]}";
  }
}
