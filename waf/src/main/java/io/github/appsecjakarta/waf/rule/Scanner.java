// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of data a value is.
 *
 * @param id its id
 * @param tags what it says about the values it knows
 * @param key what the key must look like, or null
 * @param value what the value must look like, or null
 * @param source the object in the file
 */
public record Scanner(
    String id,
    Map<String, String> tags,
    @Nullable Condition key,
    @Nullable Condition value,
    ConfigMap source)
    implements Item {

  static Scanner read(String id, ConfigMap map) throws RejectedException {
    Map<String, String> tags = Target.tags(map.get("tags", Cast.MAP));
    Condition key = test(map, "key");
    Condition value = test(map, "value");
    if (key == null && value == null) {
      throw RejectedException.error("scanner has no key or value matcher", map);
    }
    return new Scanner(id, tags, key, value, map);
  }

  private static @Nullable Condition test(ConfigMap map, String side) throws RejectedException {
    return map.find(side) == null ? null : Condition.read(map.get(side, Cast.MAP));
  }
}
