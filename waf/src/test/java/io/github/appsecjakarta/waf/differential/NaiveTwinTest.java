// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import io.github.appsecjakarta.waf.internal.engine.RuleSet;
import io.github.appsecjakarta.waf.oracle.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One look at each text for all rules finds what each rule by itself finds. */
final class NaiveTwinTest {
  private static final int SCENARIOS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 10_001, 20_001, 30_001, 40_001})
  void scanAndNaiveEvaluationAgree(long first) {
    for (long seed = first; seed < first + SCENARIOS; seed++) {
      Scenario scenario = Scenario.random(seed);
      RuleSet rules = new RuleSet();
      rules.put("rules", JsonText.of(scenario.rules()).getBytes(StandardCharsets.UTF_8));
      RuleProgram naive = rules.compileNaively();
      RuleProgram scanned = rules.compile(rule -> false);
      if (naive != null && scanned != null) {
        assertThat(run(scanned, scenario)).as("seed %s", seed).isEqualTo(run(naive, scenario));
      }
    }
  }

  private static List<String> run(RuleProgram program, Scenario scenario) {
    Evaluation evaluation = new Evaluation(program, Limits.NONE);
    List<String> found = new ArrayList<>();
    for (Scenario.Step step : scenario.steps()) {
      Evaluation one = step.ephemeral() ? evaluation.copy() : evaluation;
      found.add(NormalForm.of(one.run(step.data(), Long.MAX_VALUE)));
    }
    return found;
  }
}
