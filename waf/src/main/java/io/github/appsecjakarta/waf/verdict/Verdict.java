// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import io.github.appsecjakarta.waf.input.Truncation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one run. Immutable.
 *
 * @param matches events of this run
 * @param actions what to do, by action type
 * @param attributes facts derived by rules and processors, for the span
 * @param keep whether a rule asks to keep the trace
 * @param timeout whether the time ran out before all rules were tried
 * @param truncation which limits the input hit
 * @param durationNanos time spent
 */
public record Verdict(
    List<RuleMatch> matches,
    Map<String, Action> actions,
    Map<String, Object> attributes,
    boolean keep,
    boolean timeout,
    Truncation truncation,
    long durationNanos) {

  /**
   * Whether there is anything to report or to do.
   *
   * @return true if there is a match, an action or an attribute
   */
  public boolean any() {
    return !matches.isEmpty() || !actions.isEmpty() || !attributes.isEmpty();
  }

  /**
   * The action that keeps the request from the application, if any.
   *
   * @return a {@link Action#REDIRECT} before a {@link Action#BLOCK}, or null
   */
  public @Nullable Action blockingAction() {
    Action redirect = actions.get(Action.REDIRECT);
    return redirect != null ? redirect : actions.get(Action.BLOCK);
  }
}
