// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of responses are judged where a setting asks for it. The limit is 100 bytes here. */
class ResponseBodyTest {
  private static WebServer server;
  private static WebServer usual;

  @BeforeAll
  static void start() {
    server = WebServer.start("block", "appsec.response.body.limit", "100");
    usual = WebServer.start("block");
  }

  @AfterAll
  static void stop() {
    server.close();
    usual.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/say?stream&application/json&{\"a\":\"leak-now\"}",
        "/say?stream&application/json&{\"a\":\"leak\\u002dnow\"}",
        "/say?writer&text/plain&leak-now",
        "/say?writer&text/plain;charset=utf-16&leak-now"
      })
  void aBodyThatIsStillHereIsRefused(String path) {
    HttpResponse<String> answer = server.get(encoded(path));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("security_response_id");
    assertThat(usual.get(encoded(path)).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsOnItsWayIsReported() {
    server.events();
    String path = encoded("/say?flushed&text/plain&leak-now");
    assertThat(server.get(path).body()).isEqualTo("leak-now");
    assertThat(server.events()).singleElement().asString().contains("tst-answer");
    usual.events();
    assertThat(usual.get(path).statusCode()).isEqualTo(200);
    assertThat(usual.events()).isEmpty();
  }

  @Test
  void otherTypesAndWhatIsBeyondTheLimitAreNotJudged() {
    assertThat(server.get(encoded("/say?stream&image/png&leak-now")).statusCode()).isEqualTo(200);
    String late = "x".repeat(100) + "leak-now";
    assertThat(server.get(encoded("/say?stream&text/plain&" + late)).body()).isEqualTo(late);
  }

  private static String encoded(String path) {
    return path.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22").replace("\\", "%5C");
  }
}
