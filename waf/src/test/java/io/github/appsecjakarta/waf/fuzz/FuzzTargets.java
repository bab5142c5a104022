// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import io.github.appsecjakarta.waf.differential.TwinFuzz;
import io.github.appsecjakarta.waf.internal.transform.TransformersFuzz;
import java.util.List;
import java.util.function.Consumer;

/** The fuzz targets. */
final class FuzzTargets {
  static final List<FuzzTarget> ALL =
      List.of(
          new FuzzTarget(
              "rule-loading", RuleLoadingFuzz.class, RuleLoadingFuzz::fuzzerTestOneInput),
          new FuzzTarget("tokenizers", TokenizersFuzz.class, TokenizersFuzz::fuzzerTestOneInput),
          new FuzzTarget(
              "transformers", TransformersFuzz.class, TransformersFuzz::fuzzerTestOneInput),
          new FuzzTarget("evaluation", EvaluationFuzz.class, EvaluationFuzz::fuzzerTestOneInput),
          new FuzzTarget("rule-files", TwinFuzz.class, TwinFuzz::fuzzerTestOneInput));

  private FuzzTargets() {}

  /**
   * A target.
   *
   * @param name name of its folder with inputs
   * @param type the class that Jazzer drives
   * @param test what Jazzer calls
   */
  record FuzzTarget(String name, Class<?> type, Consumer<byte[]> test) {}
}
