// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.processor.Classifier;
import io.github.appsecjakarta.waf.internal.processor.Generator;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A processor of a program. Immutable.
 *
 * @param generator makes the values
 * @param conditions all of which must hold
 * @param mappings where from and where to
 * @param classifier its scanners
 * @param evaluate whether it runs before the rules and they can look at the result
 * @param output whether the result is an attribute
 */
record CompiledProcessor(
    Generator generator,
    List<CompiledCondition> conditions,
    List<CompiledMapping> mappings,
    Classifier classifier,
    boolean evaluate,
    boolean output) {

  /**
   * The addresses of which one must have a value before any of some processors works: a condition
   * holds only for a value that is there. Null if a processor has no condition.
   */
  static @Nullable BitSet wakes(List<CompiledProcessor> some) {
    BitSet wakes = new BitSet();
    for (CompiledProcessor processor : some) {
      if (processor.conditions.isEmpty()) {
        return null;
      }
      processor.conditions.get(0).addresses(wakes);
    }
    return wakes;
  }
}
