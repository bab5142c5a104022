// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.bench.vs.Inputs;
import io.github.appsecjakarta.waf.internal.automaton.Found;
import io.github.appsecjakarta.waf.internal.automaton.Pace;
import io.github.appsecjakarta.waf.internal.automaton.PatternGroup;
import io.github.appsecjakarta.waf.internal.automaton.PatternScan;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One look at a text of 4,096 characters for all expressions of the default rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanBenchmark {
  /** Where the text starts in a long one without meaning. */
  @Param({"0", "500000"})
  public int from;

  private PatternGroup group = new PatternScan(List.of()).group(new int[0]);
  private Found found = new PatternScan(List.of()).newFound();
  private String text = "";

  /** Compiles. */
  @Setup
  public void compile() {
    List<TextPattern> patterns = new ArrayList<>();
    for (String expression : Expressions.all()) {
      TextPattern.regex(expression, true).ifPresent(patterns::add);
    }
    PatternScan scan = new PatternScan(patterns);
    int[] numbers = new int[patterns.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    group = scan.group(numbers);
    found = scan.newFound();
    text = Inputs.prose().substring(from, from + 4096);
  }

  /**
   * Scans.
   *
   * @return whether anything was found
   */
  @Benchmark
  public boolean scan() {
    found.clear();
    group.scan(text, found, Pace.LEISURE);
    return found.any();
  }
}
