// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An action as written.
 *
 * @param id its id
 * @param type what to do
 * @param parameters scalars by name
 * @param source the object in the file
 */
public record ActionDefinition(
    String id, String type, Map<String, Object> parameters, ConfigMap source) implements Item {

  static ActionDefinition read(String id, ConfigMap map) throws RejectedException {
    String type = map.get("type", Cast.STRING);
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (var entry : map.get("parameters", Cast.MAP).entries().entrySet()) {
      Object value = entry.getValue() instanceof ConfigScalar s ? s.value() : null;
      if (value == null) {
        throw RejectedException.error(
            "malformed object, item in scalar map not a valid scalar", entry.getValue());
      }
      parameters.put(entry.getKey(), value);
    }
    return new ActionDefinition(id, type, Collections.unmodifiableMap(parameters), map);
  }
}
