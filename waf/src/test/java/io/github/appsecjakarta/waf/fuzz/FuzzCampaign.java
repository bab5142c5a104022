// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Lets Jazzer drive each target for so many seconds, one after the other, and prints one line. An
 * input that fails is left in the working folder as {@code TARGET-crash-…}; it belongs into the
 * test resources with the fix.
 */
final class FuzzCampaign {
  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
  private static final String RUNS = "stat::number_of_executed_units:";

  private FuzzCampaign() {}

  /**
   * Runs.
   *
   * @param arguments working folder, seconds for each target, seed, and the names of targets if not
   *     all
   * @throws Exception if Jazzer cannot be run
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> names = List.of(arguments).subList(3, arguments.length);
    long start = System.nanoTime();
    long runs = 0;
    int failed = 0;
    int targets = 0;
    for (FuzzTargets.FuzzTarget target : FuzzTargets.ALL) {
      if (names.isEmpty() || names.contains(target.name())) {
        Path log = folder.resolve(target.name() + ".log");
        failed += drive(target, folder, log, arguments[1], arguments[2]) == 0 ? 0 : 1;
        runs += runs(log);
        targets++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "fuzz: seed %s, targets %d, seconds %d, runs %d, targets with findings %d%n",
        arguments[2],
        targets,
        (System.nanoTime() - start) / 1_000_000_000,
        runs,
        failed);
    System.exit(failed == 0 ? 0 : 1);
  }

  private static int drive(
      FuzzTargets.FuzzTarget target, Path folder, Path log, String seconds, String seed)
      throws IOException, URISyntaxException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve(target.name() + ".corpus"));
    for (Path input : FuzzInputsTest.inputs(target.name())) {
      Files.write(corpus.resolve(input.getFileName()), Files.readAllBytes(input));
    }
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=io.github.appsecjakarta.**",
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-max_len=4096",
                "-len_control=0",
                "-timeout=60",
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                "-artifact_prefix=" + folder.resolve(target.name() + "-"),
                corpus.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return jazzer.waitFor();
  }

  private static long runs(Path log) throws IOException {
    for (String line : Files.readAllLines(log)) {
      if (line.startsWith(RUNS)) {
        return Long.parseLong(line.substring(RUNS.length()).strip());
      }
    }
    return 0;
  }
}
