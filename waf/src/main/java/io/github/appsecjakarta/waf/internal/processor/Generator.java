// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value out of others. Stateless and thread-safe; takes any value, never throws because
 * of one; time and memory are linear in what it is given, times the logarithm where it sorts.
 *
 * <p>What its caller does: collects for each {@link Parameter} the value of the mapped address,
 * with the key path applied only where the parameter says so; leaves out a value that is not there
 * or that {@link Parameter#accepts} does not take; calls only if every required parameter and at
 * least one in all is given. A caller may call again, and replace the result, when more optional
 * values are there than at the last call. If the answer is null there is no result, and asking
 * again with the same values is pointless.
 */
public interface Generator {
  /**
   * What it takes. A mapping in a rule file names every one of them, required or not.
   *
   * @return the parameters, in the order of the format
   */
  List<Parameter> parameters();

  /**
   * Makes the value.
   *
   * @param input values and surroundings
   * @return an object tree of unmodifiable maps and lists, or of {@code Pairs}; null if there is
   *     none
   */
  @Nullable Object generate(GeneratorInput input);
}
