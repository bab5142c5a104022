// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * An array of a rule file.
 *
 * @param items its elements
 * @param line where it starts
 * @param column where it starts
 */
public record ConfigList(List<ConfigValue> items, int line, int column) implements ConfigValue {
  @Override
  public String type() {
    return "array";
  }

  /**
   * All elements as one type.
   *
   * @param <T> the type
   * @param cast how to read an element
   * @return the elements, in order
   * @throws RejectedException if an element is of another type
   */
  public <T> List<T> all(Cast<T> cast) throws RejectedException {
    List<T> all = new ArrayList<>(items.size());
    for (ConfigValue item : items) {
      all.add(cast.apply(item));
    }
    return all;
  }
}
