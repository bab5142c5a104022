// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.List;
import java.util.Map;

/**
 * A hit.
 *
 * @param arguments argument name to place, in the order of {@link Detector#argumentNames()}; values
 *     are not obfuscated yet
 * @param highlight the part of the request that was found
 */
public record Finding(Map<String, ConditionMatch.Place> arguments, List<String> highlight) {}
