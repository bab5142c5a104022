// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape of a value. Two shapes are equal if they are written alike, order apart. */
sealed interface Schema {
  /** The shape as it is written: nested lists and maps. */
  List<Object> written();

  /**
   * The shape of a single value.
   *
   * @param type number of the type
   * @param tags what the scanners say, possibly nothing
   */
  record Scalar(int type, Map<String, String> tags) implements Schema {
    @Override
    public List<Object> written() {
      return tags.isEmpty() ? List.of((long) type) : List.of((long) type, tags);
    }
  }

  /**
   * The shape of a list. Its elements are written last first: the order means nothing, and the
   * reference engine mostly has this one.
   *
   * @param elements shapes of its elements
   * @param length how many elements there are
   * @param truncated whether some were not looked at
   */
  record Sequence(Set<Schema> elements, int length, boolean truncated) implements Schema {
    @Override
    public List<Object> written() {
      List<Object> shapes = new ArrayList<>(elements.size());
      for (Schema element : elements) {
        shapes.add(element.written());
      }
      Collections.reverse(shapes);
      Map<String, Object> facts =
          truncated
              ? Map.of("len", (long) length, "truncated", true)
              : Map.of("len", (long) length);
      return List.of(shapes, facts);
    }
  }

  /**
   * The shape of a map.
   *
   * @param entries shape by key
   * @param truncated whether some were not looked at
   */
  record Fields(Map<String, Schema> entries, boolean truncated) implements Schema {
    @Override
    public List<Object> written() {
      Map<String, Object> shapes = new LinkedHashMap<>();
      entries.forEach((key, schema) -> shapes.put(key, schema.written()));
      return truncated ? List.of(shapes, Map.of("truncated", true)) : List.of(shapes);
    }
  }
}
