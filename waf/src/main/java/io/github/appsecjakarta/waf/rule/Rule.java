// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;
import java.util.Map;

/**
 * A rule as written.
 *
 * @param id its id
 * @param name its name
 * @param tags its tags, among them {@code type}
 * @param conditions all of which must hold, at least one
 * @param transformers for the inputs that name none
 * @param onMatch action ids
 * @param enabled whether it runs unless an override says otherwise
 * @param output what a match produces
 * @param custom whether it is the operator's own, from {@code custom_rules}
 * @param source the object in the file
 */
public record Rule(
    String id,
    String name,
    Map<String, String> tags,
    List<Condition> conditions,
    List<String> transformers,
    List<String> onMatch,
    boolean enabled,
    Output output,
    boolean custom,
    ConfigMap source)
    implements Item {

  /**
   * What hosts see of it.
   *
   * @return the description
   */
  public RuleInfo info() {
    return new RuleInfo(id, name, tags, onMatch, enabled, custom);
  }
}
