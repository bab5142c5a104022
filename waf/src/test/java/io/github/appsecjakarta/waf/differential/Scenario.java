// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import io.github.appsecjakarta.waf.oracle.JsonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule file and the runs of one request.
 *
 * @param rules the file
 * @param steps the runs
 */
record Scenario(Map<String, Object> rules, List<Step> steps) {
  /**
   * One run.
   *
   * @param data values by address
   * @param ephemeral whether all is forgotten afterwards
   */
  record Step(Map<String, @Nullable Object> data, boolean ephemeral) {}

  /** What libddwaf knows, too. */
  static Scenario random(long seed) {
    return thrown(Dice.of(seed), false);
  }

  /** Operators of our own as well. */
  static Scenario own(long seed) {
    return thrown(Dice.of(seed), true);
  }

  static Scenario of(byte[] bytes) {
    return thrown(Dice.of(bytes), true);
  }

  private static Scenario thrown(Dice dice, boolean own) {
    RandomRequest requests = new RandomRequest(dice);
    return new Scenario(
        new RandomRuleFile(dice, own).next(),
        dice.list(1, 3, () -> new Step(requests.next(), dice.oneIn(5))));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(JsonText.of(rules));
    for (Step step : steps) {
      text.append('\n').append(step.ephemeral ? "once " : "run ").append(JsonText.of(step.data));
    }
    return text.toString();
  }
}
