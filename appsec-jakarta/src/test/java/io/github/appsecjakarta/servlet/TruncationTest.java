// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.http.HttpLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"/parts/parts", "/raw"})
  void whatIsBehindTheJudgedStartOfAFileIsCounted(String path) {
    try (WebServer server = WebServer.start("monitor")) {
      String type = "multipart/form-data; boundary=b";
      String head = "--b\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\n";
      String start = "x".repeat(HttpLimits.DEFAULT.maxFileBytes());
      assertThat(server.post(path, type, head + start + "\r\n--b--").statusCode()).isEqualTo(200);
      assertThat(counted(server)).isEmpty();
      assertThat(server.post(path, type, head + start + "y\r\n--b--").statusCode()).isEqualTo(200);
      assertThat(counted(server)).containsOnlyKeys("string_length");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/parts/parts", "/raw"})
  void filesBeyondTheMostAreCounted(String path) {
    try (WebServer server = WebServer.start("monitor")) {
      String file = "--b\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\nx\r\n";
      String files = file.repeat(HttpLimits.DEFAULT.maxFiles() + 1) + "--b--";
      String type = "multipart/form-data; boundary=b";
      assertThat(server.post(path, type, files).statusCode()).isEqualTo(200);
      assertThat(counted(server)).containsOnlyKeys("container_size");
    }
  }

  @Test
  void whatIsBeyondTheLimitOfAResponseIsCounted() {
    try (WebServer server = WebServer.start("monitor", "appsec.response.body.limit", "20")) {
      assertThat(server.get("/say?stream&text/plain&" + "x".repeat(20)).statusCode())
          .isEqualTo(200);
      assertThat(counted(server)).isEmpty();
      assertThat(server.get("/say?stream&text/plain&" + "x".repeat(21)).statusCode())
          .isEqualTo(200);
      assertThat(counted(server)).containsOnlyKeys("string_length");
    }
  }

  @ParameterizedTest
  @CsvSource({"application/json, 1", "image/png, 0"})
  void whatIsBeyondALimitInAResponseIsCounted(String type, int count) {
    try (WebServer server =
        WebServer.start(
            "monitor", "appsec.response.body.limit", "100", "appsec.waf.max-depth", "3")) {
      String deep = "[[[[[1]]]]]";
      assertThat(
              server
                  .get("/say?stream&" + type + "&" + deep.replace("[", "%5B").replace("]", "%5D"))
                  .statusCode())
          .isEqualTo(200);
      assertThat(counted(server)).hasSize(count);
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
