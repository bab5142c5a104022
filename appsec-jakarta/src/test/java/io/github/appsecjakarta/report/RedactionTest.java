// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final Redaction REDACTION =
      new Redaction(Redaction.DEFAULT_KEY_PATTERN, Redaction.DEFAULT_VALUE_PATTERN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "user.passwd",
        "PWD",
        "client_secret",
        "api_key",
        "api-key",
        "apikey",
        "access_token",
        "Authorization",
        "cookie",
        "JSESSIONID",
        "x.sid",
        "jwt",
        "pass",
        "otp",
        "passphrase",
        "consumer_key",
        "signature",
        "private.key"
      })
  void tellingKeysHideTheirValue(String key) {
    assertThat(REDACTION.value(key, "s3cr3t")).isEqualTo("<Redacted>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"president", "passenger", "compass", "design", "coupon", "shipping", "keyboard"})
  void ordinaryKeysKeepIt(String key) {
    assertThat(REDACTION.value(key, "value")).isEqualTo("value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a                        | /a",
        "/a?x=1&y=2                | /a?x=1&y=2",
        "/a?password=x             | /a?password=<Redacted>",
        "/a?p%61ssword=x&y=1       | /a?p%61ssword=<Redacted>&y=1",
        "/a?q=1;token=abc;r=2      | /a?q=1;token=<Redacted>;r=2",
        "/a?q=Bearer+abcdefghij    | /a?q=Bearer+<Redacted>",
        "/a?token                  | /a?token",
        "/a?code=SPRING            | /a?code=SPRING",
        "/a?state=CA&code          | /a?state=CA&code",
        "/a?code=x1&state=y2&q=1   | /a?code=<Redacted>&state=<Redacted>&q=1",
        "/a?q=1&st%61te=y2;code=x1 | /a?q=1&st%61te=<Redacted>;code=<Redacted>",
        "/a?q=token%3Dabc          | /a?q=token%3D<Redacted>",
        "/eyJhbGciOiJI.eyJzdWIiOiI.sig/x | /<Redacted>/x",
      })
  void urlsLoseTheirSecrets(String uri, String redacted) {
    assertThat(REDACTION.url(uri)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain text                       | plain text",
        "{\"password\": \"abc\", \"a\":1} | {\"password\": \"<Redacted>\", \"a\":1}",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345 | <Redacted>",
        "a -----BEGIN RSA PRIVATE KEY----- MIIE   | a <Redacted>",
        "x' OR password='y               | x' OR password='<Redacted>",
      })
  void valuesLoseTheirSecretParts(String text, String redacted) {
    assertThat(REDACTION.text(text)).isEqualTo(redacted);
  }

  @Test
  void theCodeOfAProviderIsSecretAlsoWhereItsStateIsCutOff() {
    String url = "/a?code=x1&pad=" + "x".repeat(Redaction.MAX_CHARS) + "&state=y2";
    assertThat(REDACTION.url(url)).startsWith("/a?code=<Redacted>&pad=x").doesNotContain("y2");
  }

  @Test
  void manySecretsAreAllReplaced() {
    assertThat(REDACTION.text("token=a token=b token=c"))
        .isEqualTo("token=<Redacted> token=<Redacted> token=<Redacted>");
  }

  @Test
  void triggersLoseValuesUnderTellingKeysAndSecretPartsElsewhere() {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("address", "server.request.body");
    parameter.put("key_path", List.of("user", "password"));
    parameter.put("value", "' OR 1=1");
    parameter.put("highlight", List.of("' OR"));
    Map<String, Object> open = new LinkedHashMap<>(parameter);
    open.put("key_path", List.of("q", 0));
    open.put("value", "token=abc' OR 1=1");
    Map<String, Object> trigger =
        Map.of(
            "rule", Map.of("id", "r1", "name", "tokens=x"),
            "rule_matches",
                List.of(Map.of("operator", "m", "parameters", List.of(parameter, open))));
    String text = new TriggerRedaction(REDACTION).redacted(List.of(trigger)).toString();
    assertThat(text)
        .contains("tokens=x", "[user, password]", "value=<Redacted>", "highlight=[<Redacted>]")
        .contains("value=token=<Redacted>' OR 1=1")
        .doesNotContain("abc");
  }

  @Test
  void theHighlightsOfADetectorGoWithItsPlaces() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("address", "server.request.query");
    params.put("key_path", List.of("token"));
    params.put("value", "abc");
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("params", params);
    parameter.put("highlight", List.of("abc"));
    Map<String, Object> trigger =
        Map.of("rule_matches", List.of(Map.of("parameters", List.of(parameter))));
    assertThat(new TriggerRedaction(REDACTION).redacted(List.of(trigger)).toString())
        .doesNotContain("abc");
  }

  @Test
  void emptyPatternsSwitchRedactionOff() {
    Redaction off = new Redaction("", "");
    assertThat(off.value("password", "Bearer abcdefghij")).isEqualTo("Bearer abcdefghij");
    assertThat(off.url("/a?code=x&state=y&password=z")).isEqualTo("/a?code=x&state=y&password=z");
  }

  @Test
  void aPatternThatIsNotRe2IsRefused() {
    assertThatThrownBy(() -> new Redaction("(?<=a)b", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an RE2 pattern");
  }

  @Test
  void textsAreCutBeforeTheyAreMatched() {
    assertThat(REDACTION.text("x".repeat(10_000))).hasSize(Redaction.MAX_CHARS);
  }
}
