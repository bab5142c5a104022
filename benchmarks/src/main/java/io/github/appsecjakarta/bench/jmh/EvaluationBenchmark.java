// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.bench.vs.Inputs;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One request judged by the default rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {
  private static final Limits LIMITS = new Limits(20, 256, 4096);

  /** Which request. */
  @Param({"a", "b", "c", "e4k", "d1", "d2", "d3", "d4", "d5"})
  public String input = "";

  private final Waf waf = load();
  private Map<String, Object> request = Map.of();

  private static Waf load() {
    WafBuilder builder = Waf.builder();
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      builder.put(file.getKey(), file.getValue());
    }
    return builder.build().orElseThrow();
  }

  /** Chooses. */
  @Setup
  public void choose() {
    request = Inputs.named().getOrDefault(input, Map.of());
  }

  /**
   * Judges.
   *
   * @return the verdict
   */
  @Benchmark
  public Verdict judge() {
    return waf.newContext(LIMITS).run(request, Long.MAX_VALUE);
  }
}
