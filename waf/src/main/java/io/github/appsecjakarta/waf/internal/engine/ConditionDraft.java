// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.operator.Operator;
import java.util.Map;

/** A condition that is checked and compiled but has no place in a program yet. */
@FunctionalInterface
interface ConditionDraft {
  /**
   * Gives it a place.
   *
   * @param layout numbers it
   * @param data operators of the lists that change, by id
   * @return the condition
   */
  CompiledCondition bind(Layout layout, Map<String, Operator> data);
}
