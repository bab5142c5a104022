// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.exclusion.Exclusions;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that choose rules, and the only place where commands that judge load them. */
final class RuleChoice {
  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "A rule file in place of the default rules. Repeatable.")
  private List<Path> rules = List.of();

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      description =
          "A pack of default rules to run as well: php, node, protocol, strict. Repeatable.")
  private List<String> packs = List.of();

  @Option(names = "--exclusions", paramLabel = "FILE", description = "A file of exclusions.")
  private @Nullable Path exclusions;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Compiles them; every problem of a file is printed as an error. */
  Waf load() throws ProblemException {
    return compile(read());
  }

  static Waf compile(WafBuilder builder) throws ProblemException {
    return builder.build().orElseThrow(() -> new ProblemException("no usable rule"));
  }

  /** Reads them, the disabled ones too; every problem of a file is printed as an error. */
  WafBuilder read() throws ProblemException {
    WafBuilder builder = Waf.builder();
    if (rules.isEmpty()) {
      for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
        tell(builder.put(file.getKey(), file.getValue()).lines());
      }
    }
    for (Path file : rules) {
      tell(builder.put(file.toString(), RuleFiles.read(file)).lines());
    }
    for (String name : packs) {
      if (!DefaultRules.packs().contains(name)) {
        throw new ProblemException("no pack '" + name + "'");
      }
      Map.Entry<String, byte[]> pack = DefaultRules.pack(name);
      tell(builder.put(pack.getKey(), pack.getValue()).lines());
    }
    if (exclusions != null) {
      exclude(builder, exclusions);
    }
    return builder;
  }

  private void exclude(WafBuilder builder, Path file) throws ProblemException {
    Exclusions read = Exclusions.read(file.toString(), RuleFiles.read(file));
    tell(read.problems());
    tell(read.expired(LocalDate.now(ZoneOffset.UTC)));
    tell(read.unknown(builder.rules()));
    tell(builder.put("exclusions of " + file, read.ruleFile()).lines());
  }

  private void tell(List<String> problems) {
    PrintWriter err = command.commandLine().getErr();
    problems.forEach(line -> err.println(PlainText.of(line)));
  }
}
