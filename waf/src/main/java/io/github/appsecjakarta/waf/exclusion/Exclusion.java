// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one exclusion takes from the rules.
 *
 * @param rule id of the rule it is about; empty if it is about a tag
 * @param tag the tag that rules must have, name and value; empty if it is about one rule
 * @param route pattern of the paths it holds for, see {@link RoutePattern}, or null for all
 * @param parameter what the rules no longer see: a part of the request and the keys below it; empty
 *     if the rules do not run at all
 * @param expires the last day, in UTC, on which it holds, or null if it holds for good
 * @param reason why, for those who come after
 */
public record Exclusion(
    String rule,
    Map<String, String> tag,
    @Nullable String route,
    List<String> parameter,
    @Nullable LocalDate expires,
    String reason) {

  /**
   * Whether its last day is over.
   *
   * @param today the day in UTC
   * @return whether it no longer holds
   */
  public boolean isExpired(LocalDate today) {
    return expires != null && expires.isBefore(today);
  }

  /** First second of Unix time at which it no longer holds. */
  static long end(LocalDate expires) {
    return expires.plusDays(1).toEpochDay() * 86_400;
  }

  @Override
  public String toString() {
    String what =
        rule.isEmpty()
            ? tag.entrySet().stream()
                .map(entry -> entry.getKey() + ':' + entry.getValue())
                .collect(Collectors.joining())
            : rule;
    return what
        + (parameter.isEmpty() ? "" : " in " + String.join(".", parameter))
        + (route == null ? "" : " on " + route);
  }
}
