// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attack behind much that is harmless is still seen, with the default limits. */
class NoBlindSpotTest {
  private static final String ATTACK = "x' UNION SELECT null,version()-- ";
  private static final String HARMLESS = "The ferry leaves at nine and comes back at noon. ";
  private static final RequestJudge JUDGE = new RequestJudge(waf());

  @ParameterizedTest
  @ValueSource(ints = {5, 16, 64, 120, 128, 200})
  void behindPaddingOfThatManyKilobytes(int kilobytes) {
    String padding = HARMLESS.repeat(kilobytes * 1024 / HARMLESS.length() + 1);
    assertThat(detected("{\"a\":\"" + padding + ATTACK + "\"}")).isTrue();
    assertThat(detected("{\"a\":\"" + padding + "\",\"b\":\"" + ATTACK + "\"}")).isTrue();
    assertThat(detected("{\"a\":\"" + padding + "\"}")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 4000})
  void behindThatManyElements(int count) {
    String elements = "\"calm\",".repeat(count);
    assertThat(detected("[" + elements + "\"" + ATTACK + "\"]")).isTrue();
    assertThat(detected("[" + elements + "\"calm\"]")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 90})
  void thatManyLevelsDown(int depth) {
    String open = "{\"a\":".repeat(depth);
    assertThat(detected(open + "\"" + ATTACK + "\"" + "}".repeat(depth))).isTrue();
  }

  @Test
  void behindManyParameters() {
    String query = "p=1&".repeat(300) + "q=x%27%20UNION%20SELECT%20null,version()--%20";
    assertThat(JUDGE.judge(new Pairs().add("uri", "/?" + query)).any()).isTrue();
  }

  private static boolean detected(String json) {
    Pairs request =
        new Pairs()
            .add("method", "POST")
            .add("uri", "/")
            .add("headers", List.of(List.of("Content-Type", "application/json")))
            .add("body", json);
    return !JUDGE.judge(request).matches().isEmpty();
  }

  private static Waf waf() {
    WafBuilder builder = Waf.builder();
    DefaultRules.documents().forEach(file -> builder.put(file.getKey(), file.getValue()));
    return builder.build().orElseThrow();
  }
}
