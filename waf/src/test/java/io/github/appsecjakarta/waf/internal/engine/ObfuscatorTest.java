// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObfuscatorTest {
  private static final Obfuscator BUILT_IN = new Obfuscator(null, null);

  private static ConditionMatch match(List<Object> path, String value) {
    return new ConditionMatch(
        "match_regex",
        "x",
        Map.of(ConditionMatch.INPUT, new ConditionMatch.Place("a", path, value)),
        List.of("x"));
  }

  private static String value(ConditionMatch match) {
    return Objects.requireNonNull(match.arguments().get(ConditionMatch.INPUT)).value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "pwd",
        "passwd",
        "user_pass",
        "secret",
        "api_key",
        "apikey",
        "private-key",
        "access_key_id",
        "token",
        "auth_token",
        "consumer_secret",
        "signature",
        "bearer",
        "Authorization",
        "JSESSIONID",
        "phpsessid",
        "asp.net_sessionid",
        "sid",
        "jwt"
      })
  void key_thatNamesASecret_hidesTheValue(String key) {
    ConditionMatch hidden = BUILT_IN.hide(match(List.of(0, key, "x"), "anything x"));
    assertThat(value(hidden)).isEqualTo("<Redacted>");
    assertThat(hidden.highlight()).containsExactly("<Redacted>");
    assertThat(hidden.operatorValue()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({
    "?token=abc&x=1, ?token=<Redacted>&x=1",
    "password=a b;q, password=<Redacted>;q",
    "a bearer abc.def, a bearer <Redacted>",
    "ghp_0123456789abcdefghijABCDEFGHIJ012345, ghp_<Redacted>",
    "x ssh-rsa short, x ssh-rsa short",
    "nothing here, nothing here",
  })
  void value_thatHoldsASecret_isHiddenInPart(String value, String shown) {
    assertThat(value(BUILT_IN.hide(match(List.of("q"), value)))).isEqualTo(shown);
  }

  @Test
  void cleanValue_staysWithItsHighlight() {
    ConditionMatch match = match(List.of("q", 0), "union select");
    assertThat(BUILT_IN.hide(match)).isEqualTo(match);
  }

  @Test
  void ownValueRegex_hidesAllOfTheValue() {
    Obfuscator own = new Obfuscator(null, "se.ret");
    assertThat(value(own.hide(match(List.of(), "my SECRET x")))).isEqualTo("<Redacted>");
    assertThat(value(own.hide(match(List.of(), "token=abc")))).isEqualTo("token=abc");
  }

  @Test
  void emptyRegex_switchesItsHalfOff() {
    Obfuscator keysOnly = new Obfuscator(null, "");
    assertThat(value(keysOnly.hide(match(List.of("q"), "token=abc")))).isEqualTo("token=abc");
    assertThat(value(keysOnly.hide(match(List.of("token"), "abc")))).isEqualTo("<Redacted>");
    Obfuscator off = new Obfuscator("", "");
    assertThat(value(off.hide(match(List.of("token"), "token=abc")))).isEqualTo("token=abc");
  }

  @Test
  void brokenRegex_isReplacedByTheBuiltInOne() {
    assertThat(value(new Obfuscator("((", "((").hide(match(List.of("token"), "x"))))
        .isEqualTo("<Redacted>");
  }

  @Test
  void detectorMatch_hidesTheHighlightOnlyForParams() {
    ConditionMatch.Place resource = new ConditionMatch.Place("r", List.of(), "x?token=abc");
    ConditionMatch.Place params = new ConditionMatch.Place("p", List.of("q"), "clean");
    ConditionMatch match =
        new ConditionMatch(
            "ssrf_detector", "", Map.of("resource", resource, "params", params), List.of("h"));
    ConditionMatch hidden = BUILT_IN.hide(match);
    assertThat(Objects.requireNonNull(hidden.arguments().get("resource")).value())
        .isEqualTo("x?token=<Redacted>");
    assertThat(hidden.highlight()).containsExactly("h");
  }
}
