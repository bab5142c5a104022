// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Pairs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is beyond a limit is left out and said so. */
class LimitsTest {
  private static final HttpLimits SMALL = new HttpLimits(8, 3, 2, 1, 4);

  @Test
  void query_countsValues() {
    var parsed = QueryString.parse("a=1&a=2&b=3&c=4", SMALL);
    assertThat(parsed.value()).hasToString("{a=[1, 2], b=[3]}");
    assertThat(parsed.truncation().elements()).isTrue();
    assertThat(QueryString.parse("a=1&a=2&b=3", SMALL).truncation().any()).isFalse();
  }

  @Test
  void query_cutsStrings() {
    var parsed = QueryString.parse("a=123456789", SMALL);
    assertThat(parsed.value().get("a")).containsExactly("12345678");
    assertThat(parsed.truncation().strings()).isTrue();
  }

  @Test
  void cookies_countValues() {
    var parsed = Cookies.parse(List.of("a=1; b=2", "c=3; d=4"), SMALL);
    assertThat(parsed.value()).hasToString("{a=[1], b=[2], c=[3]}");
    assertThat(parsed.truncation().elements()).isTrue();
  }

  @Test
  void json_countsEntriesOfEachContainer() {
    var parsed = json("[[1,2,3,4,5],6,7,{\"x\":[8]},9]", SMALL);
    assertThat(parsed.value()).hasToString("[[1, 2, 3], 6, 7]");
    assertThat(parsed.truncation().elements()).isTrue();
  }

  @Test
  void json_whatIsTooDeepIsKeptFlat() {
    var parsed = json("{\"a\":[1,{\"b\":[2]}],\"c\":3}", SMALL);
    assertThat(parsed.value()).hasToString("{a=[1, b, 2], c=3}");
    assertThat(parsed.truncation().depth()).isTrue();
  }

  @Test
  void json_veryDeepNestingIsReadToTheEnd() {
    int depth = 100_000;
    var parsed = json("[".repeat(depth) + "\"x\"" + "]".repeat(depth), HttpLimits.DEFAULT);
    assertThat(parsed.truncation().depth()).isTrue();
    assertThat(String.valueOf(parsed.value())).contains("[x]");
  }

  @Test
  void json_hugeNumbersStayText() {
    String digits = "9".repeat(100_000);
    assertThat(json("[" + digits + "]", HttpLimits.DEFAULT).value()).isEqualTo(List.of(digits));
    assertThat(json("{\"a\":1e99999}", HttpLimits.DEFAULT).value())
        .isInstanceOfSatisfying(
            Pairs.class, pairs -> assertThat(pairs.first("a")).isEqualTo(Double.POSITIVE_INFINITY));
  }

  private static Parsed<?> json(String text, HttpLimits limits) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return JsonBody.parse(body, body.length, null, limits);
  }
}
