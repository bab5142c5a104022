// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.rule.Diagnostics;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WafTest {
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private static byte[] rules(String... rules) {
    return ("{\"version\":\"2.2\",\"rules\":[" + String.join(",", rules) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String rule(String id, String regex, String more) {
    return """
        {"id":"%s","name":"n","tags":{"type":"%s","category":"attack_attempt"},%s
         "conditions":[{"operator":"match_regex","parameters":{"regex":"%s",
           "inputs":[{"address":"q"}]}}]}
        """
        .formatted(id, id, more, regex);
  }

  private static Waf waf(String... rules) {
    WafBuilder builder = Waf.builder();
    assertThat(builder.put("test", rules(rules)).lines()).isEmpty();
    return builder.build().orElseThrow();
  }

  private static List<String> ids(Verdict verdict) {
    return verdict.matches().stream().map(RuleMatch::ruleId).toList();
  }

  private static List<String> judge(Waf waf, Object value) {
    return ids(waf.newContext(Limits.DEFAULT).run(Map.of("q", value), NO_LIMIT));
  }

  @Test
  void emptyBuilder_buildsNothing() {
    assertThat(Waf.builder().build()).isEmpty();
  }

  @Test
  void onlyDisabledRules_buildNothing() {
    WafBuilder builder = Waf.builder();
    builder.put("a", rules(rule("r", "x", "\"enabled\":false,")));
    assertThat(builder.build()).isEmpty();
    assertThat(builder.rules()).extracting(RuleInfo::enabled).containsExactly(false);
  }

  @Test
  void put_underThePathOfAnotherFile_replacesIt() {
    WafBuilder builder = Waf.builder();
    builder.put("a", rules(rule("r", "x", "")));
    Waf first = builder.build().orElseThrow();
    assertThat(builder.put("a", rules(rule("r", "y", ""))).lines()).isEmpty();
    Waf second = builder.build().orElseThrow();
    assertThat(judge(first, "x")).containsExactly("r");
    assertThat(judge(second, "x")).isEmpty();
    assertThat(judge(second, "y")).containsExactly("r");
  }

  @Test
  void put_ofAnIdInUseElsewhere_isRefusedUntilTheOtherFileIsGone() {
    WafBuilder builder = Waf.builder();
    builder.put("a", rules(rule("r", "x", "")));
    Diagnostics second = builder.put("b", rules(rule("r", "y", "")));
    assertThat(second.refused()).isTrue();
    assertThat(second.lines()).containsExactly("b:1:27: rules r: duplicate rule");
    assertThat(builder.remove("a")).isTrue();
    assertThat(builder.remove("a")).isFalse();
    assertThat(builder.put("b", rules(rule("r", "y", ""))).refused()).isFalse();
    assertThat(judge(builder.build().orElseThrow(), "y")).containsExactly("r");
  }

  @Test
  void rules_areInFileOrder() {
    WafBuilder builder = Waf.builder();
    builder.put("a", rules(rule("2", "x", ""), rule("1", "x", "\"on_match\":[\"block\"],")));
    assertThat(builder.rules()).extracting(RuleInfo::id).containsExactly("2", "1");
    assertThat(builder.rules().get(1).onMatch()).containsExactly("block");
    assertThat(builder.rules().get(0).custom()).isFalse();
  }

  @Test
  void blockWhere_blocksWhatIsChosenAndHasNoAction() {
    WafBuilder builder =
        Waf.builder().blockWhere(r -> "attack_attempt".equals(r.tags().get("category")));
    builder.put("a", rules(rule("r", "x", ""), rule("s", "y", "\"on_match\":[\"stack_trace\"],")));
    Waf waf = builder.build().orElseThrow();
    Verdict blocked = waf.newContext(Limits.DEFAULT).run(Map.of("q", "x"), NO_LIMIT);
    assertThat(blocked.blockingAction()).isNotNull();
    assertThat(blocked.matches().get(0).onMatch()).containsExactly("block");
    Verdict other = waf.newContext(Limits.DEFAULT).run(Map.of("q", "y"), NO_LIMIT);
    assertThat(other.blockingAction()).isNull();
    assertThat(other.actions()).containsOnlyKeys("generate_stack");
  }

  @Test
  void blockWhere_isOverruledByTheFiles() {
    WafBuilder builder = Waf.builder().blockWhere(r -> true);
    builder.put("a", rules(rule("r", "x", "")));
    builder.put(
        "b",
        "{\"rules_override\":[{\"id\":\"r\",\"on_match\":[]}]}".getBytes(StandardCharsets.UTF_8));
    Verdict verdict =
        builder.build().orElseThrow().newContext(Limits.DEFAULT).run(Map.of("q", "x"), NO_LIMIT);
    assertThat(verdict.matches()).hasSize(1);
    assertThat(verdict.blockingAction()).isNull();
  }

  @Test
  void addresses_areThoseThatSomethingLooksAt() {
    assertThat(waf(rule("r", "x", "")).addresses()).containsExactly("q");
  }

  @Test
  void rulesVersion_isThatOfTheFirstFileWithOne() {
    WafBuilder builder = Waf.builder();
    builder.put("a", rules(rule("r", "x", "")));
    builder.put(
        "b", "{\"metadata\":{\"rules_version\":\"1.2.3\"}}".getBytes(StandardCharsets.UTF_8));
    assertThat(builder.build().orElseThrow().rulesVersion()).isEqualTo("1.2.3");
    assertThat(waf(rule("r", "x", "")).rulesVersion()).isNull();
  }

  @Test
  void value_isWhatWasSupplied() {
    WafContext context = waf(rule("r", "x", "")).newContext(Limits.DEFAULT);
    context.run(Map.of("q", "a", "other", 5), NO_LIMIT);
    assertThat(context.value("q")).isEqualTo("a");
    assertThat(context.value("other")).as("no rule looks at it").isNull();
    assertThat(context.value("none")).isNull();
  }

  @Test
  void subcontext_knowsItsParentButNotTheOtherWayRound() {
    Waf waf = waf(rule("r", "x", ""), rule("s", "y", ""));
    WafContext parent = waf.newContext(Limits.DEFAULT);
    assertThat(ids(parent.run(Map.of("q", "x"), NO_LIMIT))).containsExactly("r");
    WafContext child = parent.subcontext();
    assertThat(child.value("q")).isEqualTo("x");
    assertThat(ids(child.run(Map.of("q", "x y"), NO_LIMIT))).containsExactly("s");
    assertThat(parent.value("q")).isEqualTo("x");
    assertThat(ids(parent.run(Map.of("q", "y"), NO_LIMIT))).containsExactly("s");
    assertThat(ids(child.run(Map.of("q", "y"), NO_LIMIT))).isEmpty();
  }

  @Test
  void timeOver_saysSoAndKeepsWhatAccessListsFound() {
    String acl =
        rule("acl", "x", "")
            .replace("\"type\":\"acl\"", "\"type\":\"a\",\"module\":\"network-acl\"");
    WafContext context = waf(acl, rule("r", "x", "")).newContext(Limits.DEFAULT);
    Verdict verdict = context.run(Map.of("q", "x"), 0);
    assertThat(verdict.timeout()).isTrue();
    assertThat(ids(verdict)).containsExactly("acl");
    assertThat(context.run(Map.of("q", "x"), NO_LIMIT).timeout()).isFalse();
  }

  @Test
  void timeOver_withFilters_stopsBeforeAnyRule() {
    String acl =
        rule("acl", "x", "")
            .replace("\"type\":\"acl\"", "\"type\":\"a\",\"module\":\"network-acl\"");
    WafBuilder builder = Waf.builder();
    builder.put("a", rules(acl));
    builder.put(
        "b",
        "{\"exclusions\":[{\"id\":\"f\",\"rules_target\":[{\"rule_id\":\"z\"}]}]}"
            .getBytes(StandardCharsets.UTF_8));
    Verdict verdict =
        builder.build().orElseThrow().newContext(Limits.DEFAULT).run(Map.of("q", "x"), 0);
    assertThat(verdict.timeout()).isTrue();
    assertThat(ids(verdict)).isEmpty();
  }

  @Test
  void strings_beyondTheLimit_areCutAndSaidSo() {
    Waf waf = waf(rule("r", "end$", ""));
    Verdict cut = waf.newContext(new Limits(9, 9, 5)).run(Map.of("q", "12345end"), NO_LIMIT);
    assertThat(ids(cut)).isEmpty();
    assertThat(cut.truncation().strings()).isTrue();
    Verdict whole = waf.newContext(new Limits(9, 9, 8)).run(Map.of("q", "12345end"), NO_LIMIT);
    assertThat(ids(whole)).containsExactly("r");
    assertThat(whole.truncation().any()).isFalse();
  }

  @Test
  void strings_areNotCutInsideACharacter() {
    Waf waf = waf(rule("r", "^ab$", ""));
    Verdict verdict =
        waf.newContext(new Limits(9, 9, 3)).run(Map.of("q", "ab\ud83d\ude00"), NO_LIMIT);
    assertThat(ids(verdict)).containsExactly("r");
  }

  @Test
  void elements_beyondTheLimit_areNotLookedAt() {
    Waf waf = waf(rule("r", "x", ""));
    Pairs pairs = new Pairs().add("a", "1").add("a", "2").add("a", "x");
    List<Object> lists = List.of(Arrays.asList("1", "2", "x"), pairs, Map.of("k", pairs));
    for (Object value : lists) {
      Verdict cut = waf.newContext(new Limits(9, 2, 99)).run(Map.of("q", value), NO_LIMIT);
      assertThat(ids(cut)).isEmpty();
      assertThat(cut.truncation().elements()).isTrue();
      Verdict whole = waf.newContext(new Limits(9, 3, 99)).run(Map.of("q", value), NO_LIMIT);
      assertThat(ids(whole)).containsExactly("r");
    }
  }

  @Test
  void nesting_beyondTheLimit_isNotLookedAt() {
    Waf waf = waf(rule("r", "x", ""));
    Object value = List.of(Map.of("k", List.of("x")));
    Verdict cut = waf.newContext(new Limits(2, 9, 99)).run(Map.of("q", value), NO_LIMIT);
    assertThat(ids(cut)).isEmpty();
    assertThat(cut.truncation().depth()).isTrue();
    assertThat(ids(waf.newContext(new Limits(3, 9, 99)).run(Map.of("q", value), NO_LIMIT)))
        .containsExactly("r");
  }

  @Test
  void wideAndDeepValue_beyondTheLimits_takesNoMoreThanOneWalk() {
    Object value = "x".repeat(99);
    for (int depth = 0; depth < 200; depth++) {
      value = Map.of("k", value, "l", List.of(1, 2, 3));
    }
    Verdict verdict =
        waf(rule("r", "x", "")).newContext(new Limits(64, 2, 9)).run(Map.of("q", value), NO_LIMIT);
    assertThat(verdict.truncation().depth()).isTrue();
  }

  @Test
  void valuesOfUnknownTypes_areNothing() {
    Waf waf = waf(rule("r", ".", ""));
    assertThat(judge(waf, new Object[] {"x"})).isEmpty();
    assertThat(judge(waf, 'x')).isEmpty();
    List<Object> mixed = new ArrayList<>();
    mixed.add('x');
    mixed.add("x");
    assertThat(judge(waf, mixed)).containsExactly("r");
  }

  @Test
  void loneSurrogatesAndEscapedBytes_doNotStopARegex() {
    Waf waf = waf(rule("r", "attack", ""));
    assertThat(judge(waf, "\udcff attack")).containsExactly("r");
    assertThat(judge(waf, "\ud800attack\udc80")).containsExactly("r");
  }

  @Test
  void ofEqualRules_oneReports() {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rules.add(rule("r" + i, "x", "").replace("\"type\":\"r" + i + "\"", "\"type\":\"t\""));
    }
    assertThat(judge(waf(rules.toArray(new String[0])), "x")).containsExactly("r38");
  }

  @Test
  void keep_isSaidByRulesThatMatched() {
    Waf waf = waf(rule("r", "x", "\"output\":{\"keep\":false},"), rule("s", "y", ""));
    assertThat(waf.newContext(Limits.DEFAULT).run(Map.of("q", "x"), NO_LIMIT).keep()).isFalse();
    assertThat(waf.newContext(Limits.DEFAULT).run(Map.of("q", "xy"), NO_LIMIT).keep()).isTrue();
  }

  @Test
  void ids_areSharedByTheEventsOfOneRun() {
    String more = "\"on_match\":[\"stack_trace\"],";
    Waf waf = waf(rule("r", "x", more), rule("s", "x", more));
    Verdict verdict = waf.newContext(Limits.DEFAULT).run(Map.of("q", "x"), NO_LIMIT);
    String id = verdict.matches().get(0).stackId();
    assertThat(id).isNotNull().isEqualTo(verdict.matches().get(1).stackId());
    Action action = Objects.requireNonNull(verdict.actions().get("generate_stack"));
    assertThat(action.parameters()).containsEntry("stack_id", Objects.requireNonNull(id));
    assertThat(verdict.matches().get(0).securityResponseId()).isNull();
  }
}
