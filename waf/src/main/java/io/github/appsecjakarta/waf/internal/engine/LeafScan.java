// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.PatternGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the texts at a place of the input, for all rules at once. Immutable, but for
 * what is remembered of clean texts.
 *
 * @param group all patterns that are looked for in the text as it came
 * @param uses by pattern what it is for, or null
 * @param chains the chains that may change the text first
 * @param anyAlways whether one of them may change every text
 * @param clean texts in which nothing is to be found
 */
@SuppressWarnings("ArrayRecordComponent") // written once, by the compiler
record LeafScan(
    PatternGroup group,
    Use[] @Nullable [] uses,
    List<ChainScan> chains,
    boolean anyAlways,
    CleanTexts clean) {

  /** Whether some chain may change every text. */
  boolean always() {
    return anyAlways;
  }

  /**
   * A pattern in an input of a condition.
   *
   * @param slot the input
   * @param target which part of the address the input looks at
   * @param chain number of the chain scan, or -1 if the text as it came decides
   */
  record Use(int slot, int target, int chain) {}

  /**
   * Patterns that are to be looked for in what a chain makes of a text.
   *
   * @param chain the chain
   * @param triggers patterns of which one is in every text that the chain changes
   * @param always whether it may change every text
   * @param group what is looked for then
   * @param uses by pattern what it is for, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, by the compiler
  record ChainScan(
      TransformChain chain,
      int[] triggers,
      boolean always,
      PatternGroup group,
      Use[] @Nullable [] uses) {}
}
