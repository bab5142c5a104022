// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import io.github.appsecjakarta.waf.internal.engine.RuleSet;
import io.github.appsecjakarta.waf.oracle.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule file and the runs of a request, chosen by the bytes of the input: one look at each text
 * for all rules finds what each rule by itself finds.
 */
public final class TwinFuzz {
  private TwinFuzz() {}

  /**
   * Judges a request twice.
   *
   * @param bytes the choices
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    compare(Scenario.of(bytes));
  }

  static void compare(Scenario scenario) {
    RuleSet rules = new RuleSet();
    rules.put("rules", JsonText.of(scenario.rules()).getBytes(StandardCharsets.UTF_8));
    RuleProgram naive = rules.compileNaively();
    RuleProgram scanned = rules.compile(rule -> false);
    if (naive == null || scanned == null) {
      return;
    }
    List<String> plain = run(naive, scenario);
    List<String> found = run(scanned, scenario);
    if (!found.equals(plain)) {
      throw new AssertionError(scenario + "\nNAIVELY\n" + plain + "\nSCANNED\n" + found);
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
