// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is beyond a limit is not judged, and never silently: each limit counts. */
class TruncationTest {
  @ParameterizedTest
  @CsvSource({
    "appsec.waf.max-string, 20, string_length, /hello?q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "appsec.waf.max-elements, 12, container_size, /hello?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=2&l=3&m=4"
  })
  void whatIsBeyondALimitIsCounted(String key, String value, String limit, String uri) {
    try (WebServer server = WebServer.start("monitor", key, value)) {
      assertThat(server.get(uri).statusCode()).isEqualTo(200);
      assertThat(counted(server)).containsKey(limit);
    }
  }

  @Test
  void whatIsBeyondALimitInABodyIsCounted() {
    try (WebServer server = WebServer.start("monitor", "appsec.waf.max-depth", "3")) {
      byte[] deep = "{\"a\":{\"b\":{\"c\":{\"d\":\"e\"}}}}".getBytes(UTF_8);
      assertThat(server.post("/read", "application/json", deep).statusCode()).isLessThan(500);
      assertThat(counted(server)).containsKey("container_depth");
    }
  }

  @Test
  void withinTheDefaultLimitsNothingCounts() {
    try (WebServer server = WebServer.start("monitor")) {
      String padding = "a".repeat(6000);
      assertThat(server.get("/hello?q=" + padding).statusCode()).isEqualTo(200);
      assertThat(counted(server)).isEmpty();
    }
  }

  private static Map<String, Long> counted(WebServer server) {
    // waits until no request runs
    List<String> unused = server.events();
    return server.runtime().numbers().truncations();
  }
}
