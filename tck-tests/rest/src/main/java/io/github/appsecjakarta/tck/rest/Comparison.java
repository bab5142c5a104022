// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The run without the JAR beside the runs with it.
 *
 * @param results results of each run
 * @param facts what each run says of itself
 */
record Comparison(Map<Run, Results> results, Map<Run, Facts> facts) {

  /** Of ten tests so many must pass without the JAR: a server that is not there fails all alike. */
  private static final int ENOUGH_OF_TEN = 9;

  static Comparison read(Path reports) throws IOException {
    Map<Run, Results> results = new EnumMap<>(Run.class);
    Map<Run, Facts> facts = new EnumMap<>(Run.class);
    for (Run run : Run.values()) {
      results.put(run, Reports.read(reports.resolve(run.toString())));
      facts.put(run, Facts.read(reports.resolve(run + ".properties")));
    }
    return new Comparison(results, facts);
  }

  /** Everything that speaks against the JAR, or against the runs; empty if all is well. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    Results bare = results(Run.BARE);
    if (bare.passed() * 10 < bare.total() * ENOUGH_OF_TEN || bare.passed() == 0) {
      complaints.add("bare: only " + bare.passed() + " of " + bare.total() + " tests passed");
    }
    for (Run run : Run.values()) {
      differences(run).forEach(each -> complaints.add(run + ": " + each));
      Facts facts = facts(run);
      int expected = run.hasJar() ? facts.applications() : 0;
      if (facts.protectedOnes() != expected) {
        complaints.add(run + ": protected " + facts.protectedOnes() + " instead of " + expected);
      }
    }
    return complaints;
  }

  private List<String> differences(Run run) {
    return results(Run.BARE).differences(results(run));
  }

  /** One line that says what was run and what came of it. */
  String line() {
    Results bare = results(Run.BARE);
    return "rest-tck: WildFly, tests %d, passed without the JAR %d, %s, %s, %d s: %s"
        .formatted(
            bare.total(),
            bare.passed(),
            told(Run.MONITOR),
            told(Run.BLOCK),
            facts.values().stream().mapToLong(Facts::seconds).sum(),
            complaints().isEmpty() ? "the same with the JAR" : "NOT THE SAME");
  }

  private String told(Run run) {
    return "%s passed %d, differ %d, WARs protected %d of %d"
        .formatted(
            run,
            results(run).passed(),
            differences(run).size(),
            facts(run).protectedOnes(),
            facts(run).applications());
  }

  private Results results(Run run) {
    return Objects.requireNonNull(results.get(run));
  }

  private Facts facts(Run run) {
    return Objects.requireNonNull(facts.get(run));
  }
}
