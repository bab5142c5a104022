// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Hides values from rules while its conditions hold.
 *
 * @param id its id
 * @param conditions all must hold; none means always
 * @param targets which rules; none means all
 * @param inputs what is hidden
 * @param source the object in the file
 */
public record InputFilter(
    String id,
    List<Condition> conditions,
    List<Target> targets,
    List<Hidden> inputs,
    ConfigMap source)
    implements Item {

  /** The step of a path that is any key and any position. */
  public static final String ANY = "*";

  /**
   * A place in the request.
   *
   * @param address the address
   * @param keyPath keys below it, {@link #ANY} included; empty for all of it
   */
  public record Hidden(String address, List<String> keyPath) {}

  static InputFilter read(String id, ConfigMap map) throws RejectedException {
    List<Condition> conditions = FilterParts.conditions(map);
    List<Target> targets = FilterParts.targets(map);
    List<Hidden> inputs = new ArrayList<>();
    for (ConfigMap input : map.get("inputs", Cast.ARRAY).all(Cast.MAP)) {
      inputs.add(hidden(input));
    }
    if (conditions.isEmpty() && inputs.isEmpty()) {
      throw RejectedException.error("empty exclusion filter", map);
    }
    return new InputFilter(id, conditions, targets, List.copyOf(inputs), map);
  }

  private static Hidden hidden(ConfigMap map) throws RejectedException {
    String address = map.get("address", Cast.STRING);
    ConfigValue path = map.find("key_path");
    if (path == null) {
      return new Hidden(address, List.of());
    }
    return new Hidden(address, List.copyOf(map.get("key_path", Cast.ARRAY).all(Cast.VIEW)));
  }
}
