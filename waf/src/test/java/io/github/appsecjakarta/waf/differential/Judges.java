// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.oracle.JsonText;
import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.RuleSet;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Both engines; each says of every run of a scenario what it found. */
final class Judges {
  private static final String NOTHING_TO_RUN = "no instance";

  private Judges() {}

  static List<String> here(Scenario scenario) {
    WafBuilder builder = Waf.builder();
    builder.put("rules", JsonText.of(scenario.rules()).getBytes(StandardCharsets.UTF_8));
    Waf waf = builder.build().orElse(null);
    if (waf == null) {
      return List.of(NOTHING_TO_RUN);
    }
    WafContext context = waf.newContext(Limits.NONE);
    List<String> found = new ArrayList<>();
    for (Scenario.Step step : scenario.steps()) {
      WafContext one = step.ephemeral() ? context.subcontext() : context;
      Verdict verdict = one.run(step.data(), Long.MAX_VALUE);
      found.add(NormalForm.of(verdict));
    }
    return found;
  }

  static List<String> there(Scenario scenario) {
    RuleSet rules;
    try {
      rules = NativeOracle.open().load(JsonText.of(scenario.rules()));
    } catch (IllegalStateException e) {
      return List.of(NOTHING_TO_RUN);
    }
    List<String> found = new ArrayList<>();
    try (rules;
        RuleSet.Context context = rules.newContext()) {
      for (Scenario.Step step : scenario.steps()) {
        found.add(
            NormalForm.of(
                step.ephemeral() ? context.runOnce(step.data()) : context.run(step.data())));
      }
    }
    return found;
  }
}
