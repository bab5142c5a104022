// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import java.util.List;
import java.util.Map;

/**
 * Why one condition held.
 *
 * @param operator name of the operator, with {@code !} where negated
 * @param operatorValue its operand for people, possibly empty
 * @param arguments argument name to place; the name is {@code input} for all but detectors, whose
 *     names are {@code resource}, {@code params} and {@code db_type}
 * @param highlight the parts of the value that matched
 */
public record ConditionMatch(
    String operator, String operatorValue, Map<String, Place> arguments, List<String> highlight) {
  /** Name of the only argument of all operators but detectors. */
  public static final String INPUT = "input";

  /**
   * A value and where it was found.
   *
   * @param address address of the value
   * @param keyPath path below the address: {@code String} keys and {@code Integer} positions
   * @param value the value as text, transformed and obfuscated
   */
  public record Place(String address, List<Object> keyPath, String value) {}
}
