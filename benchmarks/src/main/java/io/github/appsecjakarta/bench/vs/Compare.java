// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes that measure and prints what they found. */
final class Compare {
  private static final int FORKS = 5;
  private static final int FRESH = 5;

  private Compare() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path agent = Path.of(arguments[0]);
    boolean quick = List.of(arguments).contains("--quick");
    Path rules = Files.createTempFile("rules", ".json");
    Path subset = Files.createTempFile("subset", ".json");
    try {
      AgentRules read = new AgentRules(agent);
      Files.writeString(rules, read.full());
      Files.writeString(subset, read.subset());
      Figures figures = new Figures();
      for (int i = 0; i < FRESH; i++) {
        figures.add(fork(LoadFork.class, rules));
      }
      figures.add(fork(HeapFork.class, subset));
      for (int i = 0; i < (quick ? 1 : FORKS); i++) {
        figures.add(fork(Fork.class, agent));
      }
      new Report(figures).lines().forEach(System.out::println);
    } finally {
      Files.delete(rules);
      Files.delete(subset);
    }
  }

  private static List<String> fork(Class<?> main, Path argument)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms1g", "-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(main.getName(), argument.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getName() + " ended with " + process.exitValue());
    }
    return out.lines().toList();
  }
}
