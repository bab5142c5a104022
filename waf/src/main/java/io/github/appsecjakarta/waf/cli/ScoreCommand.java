// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.Waf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waf score}: what rules see of samples, and what a change of them costs and gains. */
@Command(
    name = "score",
    description = {
      "Judges samples, such as those beside the default rules, and counts by rule or category which"
          + " attacks are seen and which benign requests are disturbed, with the time one takes.",
      "A sample is a line of JSON: {\"rule\", \"attack\", \"value\"}, or a whole request instead of a"
          + " value. With --save and later --before a change of rules shows its cost and gain.",
      "Exit code: 0 every sample is judged as it says, 1 some are not."
    },
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
  private static final int ROUNDS = 3;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of samples.")
  private List<Path> files = List.of();

  @Mixin private RuleChoice rules = new RuleChoice();

  @Option(names = "--save", paramLabel = "FILE", description = "Keeps what was judged wrongly.")
  private @Nullable Path save;

  @Option(
      names = "--before",
      paramLabel = "FILE",
      description = "What an earlier --save kept: shows what is better and worse now.")
  private @Nullable Path before;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws ProblemException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    Waf waf = rules.load();
    List<Sample> samples = read();
    Score score = new Score();
    long nanos = judge(new RequestJudge(waf), samples, score);
    score.lines().forEach(line -> out.println(PlainText.of(line)));
    out.println(
        "time                     " + nanos / 1000 / Math.max(1, samples.size()) + " us each");
    show(score.wrong(), out);
    if (save != null) {
      Files.write(save, score.wrong());
    }
    return score.wrong().isEmpty() ? 0 : 1;
  }

  private List<Sample> read() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path file : files) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Sample sample = Sample.read(line);
          if (sample != null) {
            samples.add(sample);
          }
        }
      }
    }
    return samples;
  }

  /** The time of the quickest of a few rounds: the others paid for warming up. */
  private static long judge(RequestJudge judge, List<Sample> samples, Score score) {
    long best = Long.MAX_VALUE;
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      for (Sample sample : samples) {
        boolean match = !judge.judge(sample.request()).matches().isEmpty();
        if (round == ROUNDS) {
          score.add(sample, match);
        }
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  private void show(Set<String> wrong, PrintWriter out) throws IOException {
    if (before == null) {
      wrong.forEach(line -> out.println(PlainText.of(line)));
      return;
    }
    List<String> known = Files.readAllLines(before);
    known.stream()
        .filter(line -> !wrong.contains(line))
        .forEach(line -> out.println(PlainText.of("better: no longer " + line)));
    wrong.stream()
        .filter(line -> !known.contains(line))
        .forEach(line -> out.println(PlainText.of("worse:  now       " + line)));
  }
}
