// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.waf.Waf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force and how they came to be. Immutable.
 *
 * @param waf the compiled rules, or null where no rule runs
 * @param files where the rules came from, in order
 * @param loaded how many rules were loaded
 * @param failed how many rules, files and other items were refused
 * @param problems one line for each thing that was refused or is unknown: file, place, item, reason
 */
public record RuleSet(
    @Nullable Waf waf, List<String> files, int loaded, int failed, List<String> problems) {
  /** No rules. */
  public static final RuleSet NONE = new RuleSet(null, List.of(), 0, 0, List.of());

  /**
   * Version of the rules.
   *
   * @return the version, or null
   */
  public @Nullable String version() {
    return waf == null ? null : waf.rulesVersion();
  }
}
