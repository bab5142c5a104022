// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.List;

/**
 * A rule filter of a program. Immutable.
 *
 * @param index its number
 * @param conditions what must hold
 * @param rules numbers of the rules it is about
 * @param mode what it does to them
 * @param action id of the action that replaces theirs; empty for {@link Mode#BYPASS}
 */
record CompiledRuleFilter(
    int index, List<CompiledCondition> conditions, List<Integer> rules, Mode mode, String action) {

  /** What a filter does to a rule; of several the last in this order wins. */
  enum Mode {
    /** Nothing. */
    NONE,
    /** The rule blocks, with an action of the filter. */
    CUSTOM,
    /** The rule reports but does not block. */
    MONITOR,
    /** The rule does not run. */
    BYPASS
  }
}
