// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract between the modes: the same events, and would_block exactly where block answers. */
class ModesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static WebServer block;
  private static WebServer monitor;
  private static WebServer off;

  /** A request; without a body it is a GET. */
  record Case(String path, String header, String body) {
    HttpResponse<String> sendTo(WebServer server) {
      return body.isEmpty() ? server.get(path, "X-Test", header) : server.post(path, FORM, body);
    }
  }

  @BeforeAll
  static void start() {
    block = WebServer.start("block", "appsec.block-lists.users", "mallory");
    monitor = WebServer.start("monitor", "appsec.block-lists.users", "mallory");
    off = WebServer.start("off", "appsec.block-lists.users", "mallory");
  }

  @AfterAll
  static void stop() {
    block.close();
    monitor.close();
    off.close();
  }

  static List<Case> cases() {
    return List.of(
        new Case("/hello", "x", ""),
        new Case("/hello?q=attack-now", "x", ""),
        new Case("/hello?q=redirect-me", "x", ""),
        new Case("/hello", "attack-now", ""),
        new Case("/attack-now/hello", "x", ""),
        new Case("/parameters", "x", "a=attack-now"),
        new Case("/parameters", "x", "a=1"),
        new Case("/teapot", "x", ""),
        new Case("/leak", "x", ""),
        new Case("/missing", "x", ""));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void monitorReportsExactlyWhatBlockBlocks(Case one) {
    block.events();
    monitor.events();
    HttpResponse<String> blocked = one.sendTo(block);
    List<String> eventsOfBlock = block.events();
    HttpResponse<String> monitored = one.sendTo(monitor);
    List<String> eventsOfMonitor = monitor.events();
    HttpResponse<String> unjudged = one.sendTo(off);

    assertThat(monitored.statusCode()).isEqualTo(unjudged.statusCode());
    assertThat(monitored.body()).isEqualTo(unjudged.body());
    assertThat(off.events()).isEmpty();
    assertThat(eventsOfMonitor).hasSameSizeAs(eventsOfBlock);
    boolean refused = blocked.statusCode() != unjudged.statusCode();
    assertThat(eventsOfBlock).allMatch(event -> event.contains("\"blocked\":true") == refused);
    assertThat(eventsOfMonitor)
        .allMatch(event -> event.contains("\"would_block\":true") == refused);
    assertThat(comparable(eventsOfMonitor)).isEqualTo(comparable(eventsOfBlock));
  }

  @Test
  void blockListsActInBothModes() {
    assertThat(block.get("/user?wrap").statusCode()).isEqualTo(403);
    assertThat(monitor.get("/user?wrap").statusCode()).isEqualTo(403);
    assertThat(off.get("/user?wrap").body()).isEqualTo("let in");
  }

  @Test
  void blockListsMayMonitorToo() {
    try (WebServer server =
        WebServer.start(
            "block",
            "appsec.block-lists.ips",
            "127.0.0.0/8",
            "appsec.block-lists.mode",
            "monitor")) {
      assertThat(server.get("/hello").statusCode()).isEqualTo(200);
      assertThat(server.events()).singleElement().asString().contains("\"would_block\":true");
      assertThat(server.get("/hello?q=attack-now").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aListedAddressIsRefusedInMonitor() {
    try (WebServer server = WebServer.start("monitor", "appsec.block-lists.ips", "127.0.0.0/8")) {
      assertThat(server.get("/hello").statusCode()).isEqualTo(403);
    }
  }

  /** Events without what differs from request to request, and without how the request ended. */
  private static List<String> comparable(List<String> events) {
    return events.stream()
        .map(
            event ->
                event
                    .replaceAll("\"(time|runtime_id|security_response_id)\":\"[^\"]*\",?", "")
                    .replaceAll("\"(blocked|would_block)\":(true|false),?", "")
                    .replaceAll(",\"(status|handler_ms)\":[0-9.]+", ""))
        .toList();
  }
}
