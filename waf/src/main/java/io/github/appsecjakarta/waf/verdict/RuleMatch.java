// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event: a rule that matched, and where. Values are obfuscated already where the rules say so.
 *
 * @param ruleId id of the rule
 * @param ruleName its name
 * @param tags all its tags
 * @param onMatch action ids in force
 * @param conditions one entry for each condition, in order
 * @param securityResponseId present if the rule blocks
 * @param stackId present if the rule asks for a stack trace
 */
public record RuleMatch(
    String ruleId,
    String ruleName,
    Map<String, String> tags,
    List<String> onMatch,
    List<ConditionMatch> conditions,
    @Nullable String securityResponseId,
    @Nullable String stackId) {}
