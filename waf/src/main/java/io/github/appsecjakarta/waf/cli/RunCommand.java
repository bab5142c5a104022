// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code waf run}: tells what rules say about one request. */
@Command(
    name = "run",
    description = {
      "Runs rules on one request and prints the verdict. Without a time limit.",
      "Exit code: 0 it ran, 1 rules or request cannot be used, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private RuleChoice rules = new RuleChoice();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private RequestOptions request = new RequestOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws ProblemException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    WafContext context = rules.load().newContext(Limits.DEFAULT);
    for (Map<String, @Nullable Object> values : request.runs()) {
      Verdict verdict = context.run(values, Long.MAX_VALUE);
      if (json) {
        JsonValues.write(ConformanceSession.verdict(verdict), out, true);
        out.println();
      } else {
        VerdictText.print(verdict, out);
      }
    }
    out.flush();
    return 0;
  }
}
