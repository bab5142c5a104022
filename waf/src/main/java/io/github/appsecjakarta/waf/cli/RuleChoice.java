// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.exclusion.Exclusions;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose rules for commands that run the default ones. */
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

  /** Compiles them; every problem of a file goes to the consumer. */
  Waf load(Consumer<String> problems) throws ProblemException {
    WafBuilder builder = Waf.builder();
    if (rules.isEmpty()) {
      for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
        builder.put(file.getKey(), file.getValue()).lines().forEach(problems);
      }
    }
    for (Path file : rules) {
      builder.put(file.toString(), RuleFiles.read(file)).lines().forEach(problems);
    }
    for (String name : packs) {
      if (!DefaultRules.packs().contains(name)) {
        throw new ProblemException("no pack '" + name + "'");
      }
      Map.Entry<String, byte[]> pack = DefaultRules.pack(name);
      builder.put(pack.getKey(), pack.getValue()).lines().forEach(problems);
    }
    if (exclusions != null) {
      exclude(builder, exclusions, problems);
    }
    return builder.build().orElseThrow(() -> new ProblemException("no usable rule"));
  }

  private static void exclude(WafBuilder builder, Path file, Consumer<String> problems)
      throws ProblemException {
    Exclusions read = Exclusions.read(file.toString(), RuleFiles.read(file));
    read.problems().forEach(problems);
    read.expired(LocalDate.now(ZoneOffset.UTC)).forEach(problems);
    read.unknown(builder.rules()).forEach(problems);
    builder.put("exclusions of " + file, read.ruleFile()).lines().forEach(problems);
  }
}
