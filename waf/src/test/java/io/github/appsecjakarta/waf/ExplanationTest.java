// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.verdict.Explanation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why did this rule not match? */
class ExplanationTest {
  private static final String REGEX = condition("match_regex", "\"regex\": \"attack\"");

  private static String condition(String operator, String parameters) {
    return "{\"operator\": \"%s\", \"parameters\": {\"inputs\": [{\"address\": \"q\"}], %s}}"
        .formatted(operator, parameters);
  }

  private static String rule(String id, String condition) {
    return """
        {"id": "%s", "name": "n", "tags": {"type": "t"}, "transformers": ["url_decode", "lowercase"],
         "conditions": [%s]}"""
        .formatted(id, condition);
  }

  private static Explanation explain(String file, long budget, Map<String, ?> values) {
    WafBuilder builder = Waf.builder();
    assertThat(builder.put("rules", file.getBytes(StandardCharsets.UTF_8)).lines()).isEmpty();
    WafContext context = builder.build().orElseThrow().newContext(Limits.DEFAULT);
    Verdict verdict = context.run(values, budget);
    return context.explain(List.of(verdict)).stream()
        .filter(explanation -> explanation.ruleId().equals("r"))
        .findFirst()
        .orElseThrow();
  }

  private static Explanation explain(String condition, Map<String, ?> values) {
    return explain("{\"rules\": [" + rule("r", condition) + "]}", Long.MAX_VALUE, values);
  }

  private static String steps(Explanation explanation) {
    return String.join("\n", explanation.steps());
  }

  @Test
  void absentAddress_isNamed() {
    Explanation explanation = explain(REGEX, Map.of("body", "attack"));
    assertThat(explanation.matched()).isFalse();
    assertThat(explanation.reason()).isEqualTo("a condition does not hold");
    assertThat(steps(explanation)).contains("q: no such address was supplied");
  }

  @Test
  void absentPart_isNamed() {
    String condition = REGEX.replace("\"q\"", "\"q\", \"key_path\": [\"id\"]");
    assertThat(steps(explain(condition, Map.of("q", Map.of("x", "attack")))))
        .contains("q: nothing at [id]");
  }

  @Test
  void failedRegex_isShownWithWhatEachTransformerMade() {
    Explanation explanation = explain(REGEX, Map.of("q", Map.of("a", List.of("%41TTAC"))));
    assertThat(steps(explanation))
        .containsSubsequence(
            "condition 1 does not hold, ",
            "q[\"a\"][0] = \"%41TTAC\"",
            "url_decode: \"ATTAC\"",
            "lowercase: \"attac\"",
            "match_regex \"attack\": not found");
  }

  @Test
  void failedPhrase_isShown() {
    assertThat(steps(explain(condition("phrase_match", "\"list\": [\"ab\"]"), Map.of("q", "a"))))
        .contains("lowercase: no change", "phrase_match: not found");
  }

  @Test
  void typeMismatch_isNamed() {
    assertThat(steps(explain(REGEX, Map.of("q", 404L))))
        .contains("q: type mismatch: a number is not looked at by match_regex")
        .contains("nothing there of a type that match_regex looks at");
  }

  @Test
  void ruleFilter_isNamed() {
    String file =
        "{\"rules\": [%s], \"exclusions\": [{\"id\": \"f\", \"rules_target\": [{\"id\": \"r\"}]}]}"
            .formatted(rule("r", REGEX));
    assertThat(explain(file, Long.MAX_VALUE, Map.of("q", "attack")).reason())
        .isEqualTo("not evaluated: excluded by a rule filter");
  }

  @Test
  void inputFilter_isNamed() {
    String file =
        """
        {"rules": [%s], "exclusions": [{"id": "f", "inputs": [{"address": "q", "key_path": ["a"]}]}]}"""
            .formatted(rule("r", REGEX));
    assertThat(steps(explain(file, Long.MAX_VALUE, Map.of("q", Map.of("a", "attack")))))
        .contains("q[\"a\"]: excluded by an input filter");
  }

  @Test
  void deadline_isNamed() {
    String file = "{\"rules\": [" + rule("r", REGEX) + "]}";
    Explanation explanation = explain(file, 0, Map.of("q", "attack"));
    assertThat(explanation.matched()).isFalse();
    assertThat(explanation.reason())
        .isEqualTo("all conditions hold, but the deadline was reached before");
  }

  @Test
  void ruleOfTheSameType_isNamed() {
    String file = "{\"rules\": [%s, %s]}".formatted(rule("r", REGEX), rule("s", REGEX));
    WafBuilder builder = Waf.builder();
    builder.put("rules", file.getBytes(StandardCharsets.UTF_8));
    WafContext context = builder.build().orElseThrow().newContext(Limits.DEFAULT);
    List<Explanation> all =
        context.explain(List.of(context.run(Map.of("q", "attack"), Long.MAX_VALUE)));
    assertThat(all.stream().map(Explanation::reason))
        .containsExactlyInAnyOrder(
            "matched",
            "all conditions hold, but an equal or blocking rule came first: module waf, type t");
  }

  @Test
  void match_isShown() {
    Explanation explanation = explain(REGEX, Map.of("q", "an attack"));
    assertThat(explanation.matched()).isTrue();
    assertThat(steps(explanation)).contains("match_regex \"attack\": found \"attack\"");
  }

  @Test
  void negation_saysWhatWouldHaveToBeAbsent() {
    assertThat(steps(explain(REGEX.replace("match", "!match"), Map.of("q", "attack"))))
        .contains("holds if nothing is found", "found \"attack\"");
  }

  @Test
  void existence_isExplained() {
    String there = "{\"operator\":\"exists\",\"parameters\":{\"inputs\":[{\"address\":\"q\"}]}}";
    assertThat(steps(explain(there, Map.of("q", 1)))).contains("q is there");
    assertThat(explain(there.replace("exists", "!exists"), Map.of("q", 1)).matched()).isFalse();
  }

  @Test
  void detector_isExplained() {
    String shell =
        """
        {"operator": "shi_detector", "parameters":
         {"resource": [{"address": "cmd"}], "params": [{"address": "q"}]}}""";
    assertThat(steps(explain(shell, Map.of("q", "; id"))))
        .contains("cmd: no such address was supplied");
    assertThat(steps(explain(shell, Map.of("q", "abc", "cmd", "ls"))))
        .contains("shi_detector: no part of the request does harm there");
    assertThat(steps(explain(shell, Map.of("q", "; id", "cmd", "ls ; id"))))
        .contains("shi_detector: [; id]");
  }

  @Test
  void listInNoFile_isNamed() {
    assertThat(steps(explain(condition("exact_match", "\"data\": \"nix\""), Map.of("q", "a"))))
        .contains("names a list that is in no file");
  }

  @Test
  void notes_areBounded() {
    List<String> many = java.util.Collections.nCopies(3000, "x".repeat(1000));
    Explanation explanation = explain(REGEX, Map.of("q", many));
    assertThat(explanation.steps()).hasSizeLessThan(300);
    assertThat(steps(explanation)).contains("and 2950 more values");
    assertThat(steps(explanation).length()).isLessThan(200_000);
  }
}
