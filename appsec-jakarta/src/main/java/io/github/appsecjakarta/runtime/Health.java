// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

/**
 * How a deployment does.
 *
 * @param active whether its filter is registered
 * @param degraded whether rules were refused or something inside failed since the start
 * @param mode mode of the firewall
 * @param rulesVersion version of the rules, or empty
 * @param rulesLoaded how many rules run
 * @param rulesFailed how many were refused
 * @param errors how often something inside failed
 */
public record Health(
    boolean active,
    boolean degraded,
    String mode,
    String rulesVersion,
    long rulesLoaded,
    long rulesFailed,
    long errors) {
  /** AppSec is switched off or could not start. */
  public static final Health ABSENT = new Health(false, true, "off", "", 0, 0, 0);
}
