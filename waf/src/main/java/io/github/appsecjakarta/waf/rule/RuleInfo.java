// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;
import java.util.Map;

/**
 * A rule as a host sees it.
 *
 * @param id its id
 * @param name its name
 * @param tags its tags
 * @param onMatch action ids of the rule itself, before overrides
 * @param enabled whether it is enabled, before overrides
 * @param custom whether it comes from {@code custom_rules}
 */
public record RuleInfo(
    String id,
    String name,
    Map<String, String> tags,
    List<String> onMatch,
    boolean enabled,
    boolean custom) {}
