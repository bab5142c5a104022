// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The default rules read, compiled and warmed up, in a process that did so before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {
  /**
   * Loads.
   *
   * @return the engine
   */
  @Benchmark
  public Waf load() {
    WafBuilder builder = Waf.builder();
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      builder.put(file.getKey(), file.getValue());
    }
    return builder.build().orElseThrow();
  }
}
