// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One expression, in a value that the scan chose for it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConfirmBenchmark {
  private final RegexSearch search =
      new RegexSearch("union\\s+(?:all\\s+)?select\\b.{0,80}\\bfrom\\b", true);

  /** The value: one that matches and one that only looks like it. */
  @Param({
    "1' UNION ALL SELECT name, secret FROM accounts WHERE id = 7",
    "the union will select its new board from the members in May"
  })
  public String value = "";

  /**
   * Searches.
   *
   * @return what was found
   */
  @Benchmark
  public @Nullable String find() {
    return search.find(value);
  }
}
