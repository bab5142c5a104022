// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.input.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What the default rules note of requests: fingerprints with events, schemas where asked. */
class DefaultProcessorsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Map<String, Object> EXTRACT =
      Map.of("waf.context.processor", Map.of("extract-schema", true));
  private static final Waf WAF = waf();

  private final WafContext request = WAF.newContext(new Limits(20, 256, 4096));

  private static Waf waf() {
    WafBuilder builder = Waf.builder();
    DefaultRules.documents().forEach(file -> builder.put(file.getKey(), file.getValue()));
    return builder.build().orElseThrow();
  }

  private Map<String, Object> attributes(Map<String, ?> values) {
    return request.run(values, SECOND).attributes();
  }

  private static Map<String, Object> shop(String query) {
    return Map.of(
        "server.request.method",
        "GET",
        "server.request.uri.raw",
        "/shop?q=" + query,
        "server.request.query",
        Map.of("q", List.of(query)),
        "server.request.headers.no_cookies",
        Map.of("user-agent", List.of("Mozilla/5.0"), "accept", List.of("text/html")),
        "server.request.cookies",
        Map.of("theme", List.of("dark")));
  }

  @Test
  void aCleanRequestHasNoAttributes() {
    assertThat(attributes(shop("boots"))).isEmpty();
  }

  @Test
  void anAttackIsGivenItsFingerprintsInTheSameRun() {
    assertThat(attributes(shop("<script>alert(document.cookie)</script>")))
        .containsOnlyKeys(
            "_dd.appsec.fp.http.endpoint",
            "_dd.appsec.fp.http.header",
            "_dd.appsec.fp.http.network",
            "_dd.appsec.fp.session")
        .hasEntrySatisfying(
            "_dd.appsec.fp.http.endpoint",
            text -> assertThat(text).asString().matches("http-get-[0-9a-f]{8}-[0-9a-f]{8}-"))
        .hasEntrySatisfying(
            "_dd.appsec.fp.session",
            text -> assertThat(text).asString().matches("ssn--[0-9a-f]{8}-[0-9a-f]{8}-"));
  }

  @Test
  void theSessionsFingerprintFollowsTheUserWhoIsKnownLater() {
    attributes(shop("<script>alert(document.cookie)</script>"));

    assertThat(attributes(Map.of("usr.id", "u-42", "usr.session_id", "s-1")))
        .hasEntrySatisfying(
            "_dd.appsec.fp.session",
            text ->
                assertThat(text)
                    .asString()
                    .matches("ssn-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}"));
  }

  @Test
  void aLoginIsGivenItsFingerprints() {
    attributes(shop("boots"));

    assertThat(attributes(Map.of("server.business_logic.users.login.failure", Map.of("x", "y"))))
        .containsKeys("_dd.appsec.fp.http.endpoint", "_dd.appsec.fp.session");
  }

  @Test
  void schemasAreTakenWhereAsked() {
    attributes(shop("boots"));

    assertThat(attributes(EXTRACT))
        .containsOnlyKeys(
            "_dd.appsec.s.req.query", "_dd.appsec.s.req.headers", "_dd.appsec.s.req.cookies")
        .containsEntry(
            "_dd.appsec.s.req.query",
            List.of(Map.of("q", List.of(List.of(List.of(8L)), Map.of("len", 1L)))));
  }

  @Test
  void everyKindOfDataHasASample() throws IOException {
    Set<String> kinds = new TreeSet<>();
    Matcher types =
        Pattern.compile("\"type\": \"([a-z_]+)\", \"category\"").matcher(text("schemas"));
    while (types.find()) {
      kinds.add(types.group(1));
    }
    Set<String> samples = new TreeSet<>();
    try (InputStream csv = getClass().getResourceAsStream("/rules/data-scanners.csv")) {
      String lines = new String(Objects.requireNonNull(csv).readAllBytes(), StandardCharsets.UTF_8);
      lines.lines().skip(1).forEach(line -> samples.add(line.substring(line.lastIndexOf(',') + 1)));
    }
    samples.remove("");
    assertThat(samples).isEqualTo(kinds).hasSizeGreaterThan(20);
  }

  private static String text(String name) {
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      if (file.getKey().endsWith("/" + name + ".json")) {
        return new String(file.getValue(), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException(name);
  }

  @ParameterizedTest
  @CsvSource({
    "server.request.query, _dd.appsec.s.req.query",
    "server.request.path_params, _dd.appsec.s.req.params",
    "server.request.body, _dd.appsec.s.req.body",
    "graphql.server.all_resolvers, _dd.appsec.s.graphql.all_resolvers",
    "server.request.headers.no_cookies, _dd.appsec.s.req.headers",
    "server.request.cookies, _dd.appsec.s.req.cookies",
    "server.response.headers.no_cookies, _dd.appsec.s.res.headers",
    "server.response.body, _dd.appsec.s.res.body"
  })
  void eachPartOfARequestHasAShape(String address, String attribute) {
    attributes(Map.of(address, Map.of("name", List.of("value"))));

    assertThat(attributes(EXTRACT)).containsOnlyKeys(attribute);
  }

  @Test
  void theAnswersHeadersMayComeWithTheQuestion() {
    Map<String, Object> values = new HashMap<>(EXTRACT);
    values.put("server.response.headers.no_cookies", Map.of("server", List.of("shop")));

    assertThat(attributes(values)).containsOnlyKeys("_dd.appsec.s.res.headers");
  }

  @Test
  void onlyRulesAndFiltersJudge() {
    assertThat(WAF.addresses())
        .contains("waf.context.processor", "server.response.body", "usr.session_id");
    assertThat(WAF.judgedAddresses())
        .contains("server.request.query")
        .doesNotContain("waf.context.processor", "server.response.body", "usr.session_id");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/rules/data-scanners.csv", numLinesToSkip = 1, quoteCharacter = '`')
  void kindsOfDataAreRecognised(String key, String value, String type) {
    attributes(Map.of("server.request.body", Map.of(key, value)));

    String schema = String.valueOf(attributes(EXTRACT).get("_dd.appsec.s.req.body"));
    if (type == null) {
      assertThat(schema).doesNotContain("type=");
    } else {
      assertThat(schema).contains("type=" + type);
    }
  }
}
