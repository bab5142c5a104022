// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import java.util.List;

/**
 * What an event says of a match.
 *
 * @param operand what of the operator matched, for people; no value of the request
 * @param highlight the parts of the value that matched
 */
public record Evidence(String operand, List<String> highlight) {}
