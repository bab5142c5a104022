// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;

/** What both kinds of filters have. */
final class FilterParts {
  private FilterParts() {}

  static List<Condition> conditions(ConfigMap map) throws RejectedException {
    return map.find("conditions") == null
        ? List.of()
        : Condition.readAll(map.get("conditions", Cast.ARRAY));
  }

  static List<Target> targets(ConfigMap map) throws RejectedException {
    return map.find("rules_target") == null
        ? List.of()
        : Target.readAll(map.get("rules_target", Cast.ARRAY));
  }
}
