// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Compares whole verdicts with those of the native engine: events with highlight and key path,
 * actions, attributes and whether to keep the trace. A round is a new random rule file and up to
 * three runs.
 */
class RuleFileDifferentialTest {
  private static final int ENOUGH = 3;

  @BeforeEach
  void needsTheOracle() {
    assumeTrue(NativeOracle.isAvailable(), "needs -Pnative-oracle on Linux x86-64");
  }

  @Test
  void randomRuleFiles_giveTheSameVerdicts() {
    int rounds = Rounds.count(2_000);
    Random seeds = Rounds.random();
    int matches = 0;
    List<String> differences = new ArrayList<>();
    int done = 0;
    for (; done < rounds && differences.size() < ENOUGH; done++) {
      Scenario scenario = Scenario.random(seeds.nextLong());
      List<String> there = Judges.there(scenario);
      matches += (int) there.stream().filter(answer -> answer.contains("\"rule\"")).count();
      if (!there.equals(Judges.here(scenario))) {
        differences.add(explained(scenario));
      }
    }
    Rounds.report("rule files", done, matches, differences.size());
    assertThat(differences).isEmpty();
  }

  private static String explained(Scenario scenario) {
    Scenario small = new Reduction(s -> !Judges.there(s).equals(Judges.here(s))).reduced(scenario);
    return small
        + "\nTHERE\n"
        + String.join("\n", Judges.there(small))
        + "\nHERE\n"
        + String.join("\n", Judges.here(small))
        + "\n";
  }
}
