// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the native engine for one operator's verdict on many values at once: it gets them as a list
 * and stops at the first match, so values that do not match cost next to nothing.
 */
public final class BatchedOperator implements AutoCloseable {
  private static final int BATCH = 500;
  private final RuleSet rules;

  /**
   * Loads a rule with this operator.
   *
   * @param oracle the engine
   * @param operator an operator without parameters
   */
  public BatchedOperator(NativeOracle oracle, String operator) {
    rules = oracle.ofOperator(operator);
  }

  /**
   * Asks for each value.
   *
   * @param values texts
   * @return for each value its highlight, or null where it does not match
   */
  public @Nullable String[] highlights(List<String> values) {
    @Nullable String[] answers = new @Nullable String[values.size()];
    int from = 0;
    while (from < answers.length) {
      int to = Math.min(from + BATCH, answers.length);
      int hit = firstHit(values, from, to, answers);
      from = hit < 0 ? to : hit + 1;
    }
    return answers;
  }

  private int firstHit(List<String> values, int from, int to, @Nullable String[] answers) {
    NativeAnswer answer = rules.run(Map.of("v", values.subList(from, to)));
    String highlight = answer.highlight();
    if (highlight == null) {
      return -1;
    }
    int hit = from + answer.firstKeyPathIndex();
    answers[hit] = highlight;
    return hit;
  }

  @Override
  public void close() {
    rules.close();
  }
}
