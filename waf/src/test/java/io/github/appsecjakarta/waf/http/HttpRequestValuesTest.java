// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shapes that rules expect. */
class HttpRequestValuesTest {
  @Test
  void aRequestBecomesValuesByAddress() {
    byte[] body = "a=1&a=2".getBytes(StandardCharsets.UTF_8);
    Map<String, Object> values =
        new HttpRequestValues(HttpLimits.DEFAULT)
            .line("POST", "/shop/a%20b?q=x%2By&q=2")
            .header("Host", "h")
            .header("X-A", "1")
            .header("x-a", "2")
            .header("Cookie", "c=1; d=2")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body, body.length)
            .clientIp("192.0.2.1")
            .build()
            .value();
    assertThat(values)
        .containsEntry(HttpAddress.METHOD, "POST")
        .containsEntry(HttpAddress.URI_RAW, "/shop/a%20b?q=x%2By&q=2")
        .containsEntry(HttpAddress.PATH_SEGMENTS, List.of("shop", "a b"))
        .containsEntry(HttpAddress.QUERY, Map.of("q", List.of("x+y", "2")))
        .containsEntry(HttpAddress.COOKIES, Map.of("c", List.of("1"), "d", List.of("2")))
        .containsEntry(HttpAddress.BODY, Map.of("a", List.of("1", "2")))
        .containsEntry(HttpAddress.BODY_RAW, "a=1&a=2")
        .containsEntry(HttpAddress.CLIENT_IP, "192.0.2.1")
        .containsEntry(
            HttpAddress.HEADERS,
            Map.of(
                "host", List.of("h"),
                "x-a", List.of("1", "2"),
                "content-type", List.of("application/x-www-form-urlencoded")));
  }

  @Test
  void whatAServerReadsOtherwiseIsGivenToo() {
    Map<String, Object> values =
        new HttpRequestValues(HttpLimits.DEFAULT)
            .line("GET", "/a+b/c")
            .header("Cookie", "c=1 2; d=2")
            .serverPath("/a b/c")
            .serverCookie("c", "1")
            .serverCookie("d", "2")
            .serverCookie("e", "")
            .build()
            .value();
    assertThat(values)
        .containsEntry(HttpAddress.PATH_SEGMENTS, List.of("a+b", "c", "a b"))
        .containsEntry(
            HttpAddress.COOKIES,
            Map.of("c", List.of("1 2", "1"), "d", List.of("2"), "e", List.of("")));
  }

  @Test
  void whatAServerReadsIsBoundedToo() {
    HttpLimits few = new HttpLimits(3, 2, 5, 1, 1);
    HttpRequestValues values = new HttpRequestValues(few).line("GET", "/a").header("Cookie", "c=1");
    for (int i = 0; i < 10; i++) {
      values.serverPath("/" + i).serverCookie("c", "long" + i).serverCookie("d" + i, "1");
    }
    Map<String, Object> given = values.build().value();
    assertThat((List<?>) given.get(HttpAddress.PATH_SEGMENTS)).hasSize(2);
    assertThat(given.get(HttpAddress.COOKIES))
        .isEqualTo(Map.of("c", List.of("1", "lon"), "d0", List.of("1")));
  }

  @Test
  void whatIsNotThereHasNoAddress() {
    Map<String, Object> values =
        new HttpRequestValues(HttpLimits.DEFAULT)
            .line("GET", "/")
            .body(new byte[0], 0)
            .clientIp(null)
            .build()
            .value();
    assertThat(values)
        .doesNotContainKeys(
            HttpAddress.COOKIES,
            HttpAddress.BODY,
            HttpAddress.BODY_RAW,
            HttpAddress.DERIVED,
            HttpAddress.BODY_DERIVED,
            HttpAddress.CLIENT_IP);
  }

  @Test
  void tooManyHeadersAreReported() {
    HttpRequestValues values = new HttpRequestValues(new HttpLimits(9, 1, 1, 0, 0));
    Parsed<?> parsed = values.line("GET", "/").header("a", "1").header("b", "1").build();
    assertThat(parsed.truncation().elements()).isTrue();
  }
}
