// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.Output;
import java.util.List;
import java.util.Map;

/**
 * A rule of a program. Immutable.
 *
 * @param index its number
 * @param id its id
 * @param name its name
 * @param tags its tags, overrides included
 * @param onMatch its action ids, overrides included
 * @param conditions all of which must hold
 * @param output what a match produces
 * @param attributes the attributes of the output
 * @param module its module
 * @param custom whether it is the operator's own
 * @param blocking whether one of its actions blocks
 * @param inputFilters numbers of the input filters about it
 */
record CompiledRule(
    int index,
    String id,
    String name,
    Map<String, String> tags,
    List<String> onMatch,
    List<CompiledCondition> conditions,
    Output output,
    List<CompiledAttribute> attributes,
    Module module,
    boolean custom,
    boolean blocking,
    List<Integer> inputFilters) {

  String type() {
    return tags.getOrDefault("type", "");
  }
}
