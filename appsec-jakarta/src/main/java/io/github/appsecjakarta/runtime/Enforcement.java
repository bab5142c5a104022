// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.config.BlockListMode;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.WafMode;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;

/**
 * The only difference between the modes: whether a verdict that asks for a block gets it. Rules get
 * it in mode {@code block}; block lists do in every mode unless they are to monitor.
 *
 * @param rules whether rules may refuse requests
 * @param lists whether block lists may
 */
public record Enforcement(boolean rules, boolean lists) {
  /**
   * As the settings say.
   *
   * @param settings the settings
   * @return the enforcement
   */
  public static Enforcement of(Settings settings) {
    return new Enforcement(
        settings.get(Setting.WAF_MODE) == WafMode.BLOCK,
        settings.get(Setting.BLOCK_LISTS_MODE) == BlockListMode.BLOCK);
  }

  /**
   * The same on a route with a mode of its own.
   *
   * @param mode the mode
   * @return the enforcement there
   */
  public Enforcement on(WafMode mode) {
    return new Enforcement(mode == WafMode.BLOCK, lists);
  }

  /**
   * Whether a request is to be refused.
   *
   * @param verdict what was found
   * @return whether a match that asks for it may have it
   */
  public boolean refuses(Verdict verdict) {
    if (verdict.blockingAction() == null) {
      return false;
    }
    for (RuleMatch match : verdict.matches()) {
      if (match.securityResponseId() != null && (isList(match) ? lists : rules)) {
        return true;
      }
    }
    return rules && verdict.matches().isEmpty();
  }

  /** Rules that look up block lists have such types, in our files and in Datadog's. */
  private static boolean isList(RuleMatch match) {
    return match.tags().getOrDefault("type", "").startsWith("block_");
  }
}
