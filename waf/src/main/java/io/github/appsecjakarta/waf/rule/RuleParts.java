// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;
import java.util.Map;

/**
 * Reads a rule, in the order in which the format's first reader did: it decides which of two errors
 * is told.
 */
final class RuleParts {
  private RuleParts() {}

  static Rule read(String id, ConfigMap map, boolean custom) throws RejectedException {
    ConfigValue transformers = map.find("transformers");
    List<String> names =
        transformers == null ? List.of() : Input.transformers(Cast.ARRAY.apply(transformers));
    List<Condition> conditions = Condition.readAll(map.get("conditions", Cast.ARRAY));
    if (conditions.isEmpty()) {
      throw RejectedException.error("rule has no valid conditions", map);
    }
    ConfigMap tagMap = map.get("tags", Cast.MAP);
    Map<String, String> tags = Target.tags(tagMap);
    if (!tags.containsKey("type")) {
      throw RejectedException.error("missing key 'type'", tagMap);
    }
    return new Rule(
        id,
        map.get("name", Cast.STRING),
        tags,
        conditions,
        names,
        map.find("on_match") == null
            ? List.of()
            : List.copyOf(map.get("on_match", Cast.ARRAY).all(Cast.STRING)),
        map.get("enabled", Cast.BOOL, true),
        Output.read(map),
        custom,
        map);
  }
}
