// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a condition or a processor looks, as written.
 *
 * @param address the address
 * @param keyPath the way below it: {@code String} for a key, {@code Integer} for a position
 *     (negative: from the end)
 * @param transformers its own transformers, or null if it has none
 * @param source the object in the file
 */
public record Input(
    String address, List<Object> keyPath, @Nullable List<String> transformers, ConfigMap source) {

  /** Most transformers of one list. */
  public static final int MAX_TRANSFORMERS = 10;

  /**
   * Reads an input.
   *
   * @param map the object in the file
   * @return the input
   * @throws RejectedException if it is not one
   */
  public static Input read(ConfigMap map) throws RejectedException {
    String address = map.get("address", Cast.STRING);
    if (address.isEmpty()) {
      throw RejectedException.error("empty address", map);
    }
    ConfigValue transformers = map.find("transformers");
    return new Input(
        address,
        keyPath(map),
        transformers == null ? null : transformers(Cast.ARRAY.apply(transformers)),
        map);
  }

  static List<String> transformers(ConfigList list) throws RejectedException {
    if (list.items().size() > MAX_TRANSFORMERS) {
      throw RejectedException.error("number of transformers beyond allowed limit", list);
    }
    return List.copyOf(list.all(Cast.VIEW));
  }

  static List<Object> keyPath(ConfigMap map) throws RejectedException {
    ConfigValue value = map.find("key_path");
    if (value == null) {
      return List.of();
    }
    List<Object> path = new ArrayList<>();
    for (ConfigValue step : map.get("key_path", Cast.ARRAY).items()) {
      Object scalar = step instanceof ConfigScalar s ? s.value() : null;
      if ("".equals(scalar)) {
        throw RejectedException.error("empty key_path", step);
      }
      if (scalar instanceof String) {
        path.add(scalar);
      } else if (scalar instanceof Long position) {
        path.add((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, position)));
      }
    }
    return List.copyOf(path);
  }
}
