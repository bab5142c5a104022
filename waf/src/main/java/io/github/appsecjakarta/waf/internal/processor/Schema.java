// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.order.CityHash;
import io.github.appsecjakarta.waf.internal.order.HashOrder;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The shape of a value. Two shapes are equal if they are written alike, order apart. */
sealed interface Schema {
  /** The type of what has none. */
  int UNKNOWN = 0;

  /** Its hash. */
  long HASH_OF_UNKNOWN = 0x9e3779b9L;

  /** The shape as it is written: nested lists and maps. */
  List<Object> written();

  /** Decides the order of shapes in a list. */
  long hash();

  private static long hash(String text) {
    return CityHash.of(Utf8.encode(text));
  }

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

    @Override
    public long hash() {
      long hash = type == UNKNOWN ? HASH_OF_UNKNOWN : type;
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        hash ^= Schema.hash(tag.getKey()) ^ Schema.hash(tag.getValue());
      }
      return hash;
    }
  }

  /**
   * The shape of a list. Its elements are written in the order of the reference engine, which is
   * that of a hash table.
   *
   * @param elements shapes of its elements
   * @param length how many elements there are
   * @param looked for how many of them there was room
   * @param truncated whether some were not looked at
   */
  record Sequence(Set<Schema> elements, int length, int looked, boolean truncated)
      implements Schema {
    @Override
    public List<Object> written() {
      List<Object> shapes = new ArrayList<>(elements.size());
      for (Schema element : ordered()) {
        shapes.add(element.written());
      }
      Map<String, Object> facts =
          truncated
              ? Map.of("len", (long) length, "truncated", true)
              : Map.of("len", (long) length);
      return List.of(shapes, facts);
    }

    private List<Schema> ordered() {
      List<Schema> inserted = List.copyOf(elements);
      return HashOrder.listed(
          inserted, inserted.stream().mapToLong(Schema::hash).toArray(), looked);
    }

    @Override
    public long hash() {
      long hash = length ^ (truncated ? 1 : 0);
      for (Schema element : elements) {
        hash ^= element.hash();
      }
      return hash;
    }
  }

  /**
   * The shape of a map.
   *
   * @param entries shape by key
   * @param looked for how many of them there was room
   * @param truncated whether some were not looked at
   */
  record Fields(Map<String, Schema> entries, int looked, boolean truncated) implements Schema {
    @Override
    public List<Object> written() {
      Map<String, Object> shapes = new LinkedHashMap<>();
      List<String> keys = List.copyOf(entries.keySet());
      long[] hashes = keys.stream().mapToLong(Schema::hash).toArray();
      HashOrder.listed(keys, hashes, looked)
          .forEach(key -> shapes.put(key, Objects.requireNonNull(entries.get(key)).written()));
      return truncated ? List.of(shapes, Map.of("truncated", true)) : List.of(shapes);
    }

    @Override
    public long hash() {
      long hash = truncated ? 1 : 0;
      for (Map.Entry<String, Schema> entry : entries.entrySet()) {
        hash ^= Schema.hash(entry.getKey()) ^ entry.getValue().hash();
      }
      return hash;
    }
  }
}
