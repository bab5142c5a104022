// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.rule.Diagnostics;
import io.github.appsecjakarta.waf.rule.Item;
import io.github.appsecjakarta.waf.rule.RuleFileReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waf check}: says what is wrong with rule files. */
@Command(
    name = "check",
    description = {
      "Loads rule files together and says what is wrong with them, with line and column.",
      "Exit code: 0 all of it can be used, 1 something cannot, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rule files, or - for input.")
  private List<Path> files = List.of();

  @Option(
      names = "--strict",
      description =
          "Complain also about what is allowed but does nothing: unknown actions, targets, lists"
              + " and keys.")
  private boolean strict;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws ProblemException {
    PrintWriter out = spec.commandLine().getOut();
    WafBuilder builder = Waf.builder();
    Map<String, List<Item>> items = new LinkedHashMap<>();
    List<String> complaints = new ArrayList<>();
    for (Path file : files) {
      byte[] json = RuleFiles.read(file);
      Diagnostics diagnostics = builder.put(file.toString(), json);
      complaints.addAll(diagnostics.lines());
      List<Item> found = new ArrayList<>();
      RuleFileReader.read(file.toString(), json, found::add);
      items.put(file.toString(), found);
      out.println(summary(diagnostics));
    }
    if (strict) {
      complaints.addAll(new NoOps(items).lines());
    }
    if (builder.build().isEmpty()) {
      complaints.add("nothing to run: no enabled rule and no processor with output");
    }
    complaints.forEach(line -> out.println(PlainText.of(line)));
    out.flush();
    return complaints.isEmpty() ? 0 : 1;
  }

  private static String summary(Diagnostics diagnostics) {
    StringBuilder line = new StringBuilder(PlainText.of(diagnostics.path())).append(':');
    if (diagnostics.rulesVersion() != null) {
      line.append(" version ").append(PlainText.of(diagnostics.rulesVersion())).append(',');
    }
    diagnostics
        .sections()
        .forEach(
            (name, section) ->
                line.append(' ')
                    .append(name)
                    .append(' ')
                    .append(section.loaded().size())
                    .append(" loaded")
                    .append(count(section.skipped().size(), "skipped"))
                    .append(count(section.problems().size(), "failed"))
                    .append(';'));
    return line.toString();
  }

  private static String count(int number, String what) {
    return number == 0 ? "" : ", " + number + " " + what;
  }
}
