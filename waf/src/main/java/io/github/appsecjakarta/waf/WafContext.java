// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.verdict.Explanation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of one request: values supplied, rules that matched. One thread at a time; cheap to
 * make, nothing to close.
 */
public final class WafContext {
  private final Evaluation evaluation;

  WafContext(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * Supplies values and runs the rules that look at them. Values stay for later runs.
   *
   * @param values value by address, see {@code waf.input} for what a value is
   * @param budgetNanos time this run may take; {@code Long.MAX_VALUE} for no limit
   * @return what was found in this run
   */
  public Verdict run(Map<String, ?> values, long budgetNanos) {
    return evaluation.run(values, budgetNanos);
  }

  /**
   * Says why each rule matched or did not. Goes over all values once more without a deadline, so it
   * is slow: not for requests of an application.
   *
   * @param verdicts what the runs so far answered
   * @return one explanation for each enabled rule
   */
  public List<Explanation> explain(List<Verdict> verdicts) {
    Set<String> reported = new HashSet<>();
    boolean timeout = false;
    for (Verdict verdict : verdicts) {
      verdict.matches().forEach(match -> reported.add(match.ruleId()));
      timeout |= verdict.timeout();
    }
    return evaluation.explain(reported, timeout);
  }

  /**
   * A copy of this state whose later runs leave this one as it is.
   *
   * @return the copy
   */
  public WafContext subcontext() {
    return new WafContext(evaluation.copy());
  }

  /**
   * A value supplied before.
   *
   * @param address its address
   * @return the value, or null if there is none or nothing looks at the address
   */
  public @Nullable Object value(String address) {
    return evaluation.value(address);
  }
}
