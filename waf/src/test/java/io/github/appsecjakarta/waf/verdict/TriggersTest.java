// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggersTest {
  private static final ConditionMatch SCALAR =
      new ConditionMatch(
          "match_regex",
          "x+",
          Map.of(ConditionMatch.INPUT, new ConditionMatch.Place("a", List.of("k", 0), "xx")),
          List.of("xx"));

  private static RuleMatch match(ConditionMatch condition) {
    return new RuleMatch(
        "r", "name", Map.of("type", "t"), List.of("block"), List.of(condition), null, null);
  }

  @Test
  void scalarMatch_hasItsPlaceInTheParameter() {
    assertThat(Triggers.of(List.of(match(SCALAR))))
        .containsExactly(
            Map.of(
                "rule",
                Map.of(
                    "id",
                    "r",
                    "name",
                    "name",
                    "tags",
                    Map.of("type", "t"),
                    "on_match",
                    List.of("block")),
                "rule_matches",
                List.of(
                    Map.of(
                        "operator",
                        "match_regex",
                        "operator_value",
                        "x+",
                        "parameters",
                        List.of(
                            Map.of(
                                "address",
                                "a",
                                "key_path",
                                List.of("k", 0),
                                "value",
                                "xx",
                                "highlight",
                                List.of("xx")))))));
  }

  @Test
  void detectorMatch_hasAPlaceForEachArgument() {
    ConditionMatch.Place place = new ConditionMatch.Place("a", List.of(), "v");
    ConditionMatch detector =
        new ConditionMatch(
            "lfi_detector", "", Map.of("resource", place, "params", place), List.of("v"));
    String shown = Triggers.of(List.of(match(detector))).toString();
    assertThat(shown).contains("resource={address=a, value=v, key_path=[]}");
    assertThat(shown).contains("params={address=a, value=v, key_path=[]}");
  }

  @Test
  void ids_areThereOnlyIfThereAreAny() {
    RuleMatch both = new RuleMatch("r", "n", Map.of(), List.of(), List.of(), "response", "stack");
    assertThat(Triggers.of(List.of(both)).get(0))
        .containsEntry("security_response_id", "response")
        .containsEntry("stack_id", "stack");
    assertThat(Triggers.of(List.of(match(SCALAR))).get(0))
        .doesNotContainKeys("security_response_id", "stack_id");
  }

  @Test
  void noMatch_isNoTrigger() {
    assertThat(Triggers.of(List.of())).isEmpty();
  }
}
