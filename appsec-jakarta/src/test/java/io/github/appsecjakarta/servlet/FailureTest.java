// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** When AppSec itself runs out of time or fails. */
class FailureTest {
  @Test
  void outOfTimeTheRequestPassesAndIsCounted() {
    try (WebServer server = WebServer.start("block", "appsec.waf.budget", "1us")) {
      assertThat(server.get("/hello?q=" + "a".repeat(2000)).statusCode()).isEqualTo(200);
      server.events();
      assertThat(server.runtime().counters().of(Count.TIMEOUT)).isPositive();
    }
  }

  @Test
  void failClosedAnswersThatItCannotJudge() {
    try (WebServer server =
        WebServer.start("block", "appsec.waf.budget", "1us", "appsec.fail-mode", "closed")) {
      int before = TestApplication.CALLS.get();
      HttpResponse<String> answer = server.get("/hello?q=" + "a".repeat(2000));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(TestApplication.CALLS.get()).isEqualTo(before);
    }
  }

  @Test
  void memoryIsGivenBack() {
    try (WebServer server = WebServer.start("block", "appsec.body.memory", "20000")) {
      for (int i = 0; i < 20; i++) {
        String body = "x".repeat(15_000);
        assertThat(server.post("/raw", "text/plain", body).body()).isEqualTo(body);
        assertThat(server.post("/async", "text/plain", body).body()).isEqualTo(body);
        server.events();
      }
      assertThat(server.runtime().reported().of(Counters.Count.BODY_UNJUDGED)).isZero();
    }
  }
}
