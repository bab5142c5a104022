// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a match of a rule produces.
 *
 * @param event whether it is reported as an event
 * @param keep whether the trace should be kept
 * @param attributes attributes by name
 */
public record Output(boolean event, boolean keep, Map<String, Attribute> attributes) {
  /** What rules without {@code output} produce. */
  public static final Output DEFAULT = new Output(true, true, Map.of());

  static Output read(ConfigMap rule) throws RejectedException {
    if (rule.find("output") == null) {
      return DEFAULT;
    }
    ConfigMap map = rule.get("output", Cast.MAP);
    boolean event = map.get("event", Cast.BOOL, true);
    boolean keep = map.get("keep", Cast.BOOL, true);
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    if (map.find("attributes") != null) {
      for (var entry : map.get("attributes", Cast.MAP).entries().entrySet()) {
        attributes.put(entry.getKey(), Attribute.read(Cast.MAP.apply(entry.getValue())));
      }
    }
    if (!event && attributes.isEmpty()) {
      throw RejectedException.error("rule generates no events or attributes", map);
    }
    return new Output(event, keep, attributes);
  }
}
