// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import java.util.List;

/**
 * Why a rule matched or did not. For people: the wording may change. Texts of the request are in it
 * as they are, so whoever prints it must make them harmless.
 *
 * @param ruleId id of the rule
 * @param matched whether it reported
 * @param reason the answer in one sentence
 * @param steps what was looked at, condition by condition, in order
 */
public record Explanation(String ruleId, boolean matched, String reason, List<String> steps) {
  /** Copies the list. */
  public Explanation {
    steps = List.copyOf(steps);
  }
}
