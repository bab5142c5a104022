// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.verdict.Explanation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code waf explain}: why rules matched a request or did not. */
@Command(
    name = "explain",
    description = {
      "Runs rules on one request and says of each why it matched or did not: condition by condition"
          + " what was looked at, what each transformer made of it, what was found, and the time.",
      "Exit code: 0 it ran, 1 rules or request cannot be used, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final long NANOS_PER_MICRO = 1_000;

  @Mixin private RuleChoice rules = new RuleChoice();

  @Option(names = "--rule", paramLabel = "ID", description = "Explain this rule only. Repeatable.")
  private List<String> ids = List.of();

  @Option(
      names = "--budget",
      paramLabel = "MICROSECONDS",
      description = "Time for each run, as in an application; no limit by default.")
  private @Nullable Long budgetMicros;

  @Mixin private RequestOptions request = new RequestOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws ProblemException {
    PrintWriter out = spec.commandLine().getOut();
    WafBuilder builder = rules.read();
    WafContext context = RuleChoice.compile(builder).newContext(Limits.DEFAULT);
    List<Verdict> verdicts = new ArrayList<>();
    Long micros = budgetMicros;
    long budget = micros == null ? Long.MAX_VALUE : micros * NANOS_PER_MICRO;
    for (Map<String, @Nullable Object> values : request.runs()) {
      LayerNotes.of(values).forEach(note -> out.println(PlainText.of(note)));
      verdicts.add(context.run(values, budget));
    }
    List<Explanation> all = context.explain(verdicts);
    List<String> unknown = new ArrayList<>(ids);
    for (Explanation explanation : all) {
      if (ids.isEmpty() || unknown.remove(explanation.ruleId())) {
        print(explanation, out);
      }
    }
    for (String id : unknown) {
      boolean loaded = builder.rules().stream().anyMatch(rule -> rule.id().equals(id));
      String why = loaded ? ": not evaluated: it is not enabled" : ": no such rule was loaded";
      out.println("rule " + PlainText.of(id) + why);
    }
    out.flush();
    return 0;
  }

  private static void print(Explanation explanation, PrintWriter out) {
    String reason = explanation.reason();
    String shown = explanation.matched() ? Colours.found(reason) : reason;
    out.println("rule " + PlainText.of(explanation.ruleId()) + ": " + shown);
    explanation.steps().forEach(step -> out.println("  " + PlainText.of(step)));
  }
}
