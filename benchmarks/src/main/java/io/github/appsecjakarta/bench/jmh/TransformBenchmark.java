// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.waf.internal.transform.Transformer;
import io.github.appsecjakarta.waf.internal.transform.Transformers;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One transformer on a value of which it changes something. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TransformBenchmark {
  private static final String VALUE =
      "%53elect &lt;b&gt; FROM  \"a\"/../b /* c */ \\u0041 where x = 'WARM'; ls -l ~/etc";

  /** Which one. */
  @Param({
    "lowercase",
    "url_decode",
    "html_entity_decode",
    "js_decode",
    "compress_whitespace",
    "normalize_path",
    "shell_unescape",
    "unicode_normalize"
  })
  public String name = "";

  private Transformer transformer = text -> text;

  /** Looks it up. */
  @Setup
  public void choose() {
    transformer = Objects.requireNonNull(Transformers.named(name));
  }

  /**
   * Transforms.
   *
   * @return the result
   */
  @Benchmark
  public String apply() {
    return transformer.apply(VALUE);
  }
}
