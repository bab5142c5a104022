// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;

/** The value of an attribute that a rule produces. */
public sealed interface Attribute {
  /**
   * A fixed value.
   *
   * @param value text, number or boolean
   */
  record Literal(Object value) implements Attribute {}

  /**
   * A value copied from the request.
   *
   * @param address where
   * @param keyPath the way below it
   */
  record Copied(String address, List<Object> keyPath) implements Attribute {}

  /**
   * Reads an attribute.
   *
   * @param map the object in the file
   * @return the attribute
   * @throws RejectedException if it is not one
   */
  static Attribute read(ConfigMap map) throws RejectedException {
    ConfigValue value = map.find("value");
    if (value == null) {
      Input input = new Input(map.get("address", Cast.STRING), Input.keyPath(map), null, map);
      if (input.address().isEmpty()) {
        throw RejectedException.error("empty address", map);
      }
      return new Copied(input.address(), input.keyPath());
    }
    Object scalar = value instanceof ConfigScalar s ? s.value() : null;
    if (scalar == null) {
      throw RejectedException.error("invalid type for 'value', expected scalar", value);
    }
    return new Literal(scalar);
  }
}
