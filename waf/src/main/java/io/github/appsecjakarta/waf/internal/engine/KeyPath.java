// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from a value to a part of it. Immutable. */
final class KeyPath {
  /** What {@link #resolve} answers if there is no such part. */
  static final Object MISSING = new Object();

  static final KeyPath EMPTY = new KeyPath(List.of());

  private final Object[] steps;
  private final List<Object> asList;

  KeyPath(List<Object> steps) {
    this.steps = steps.toArray();
    this.asList = List.copyOf(steps);
  }

  List<Object> asList() {
    return asList;
  }

  /** Whether no step counts elements. */
  boolean namesOnly() {
    for (Object step : steps) {
      if (!(step instanceof String)) {
        return false;
      }
    }
    return true;
  }

  /** The part, {@link #MISSING}, or {@link Excluded#VALUE} if the way leads there. */
  @Nullable Object resolve(@Nullable Object root) {
    Object value = root;
    for (Object step : steps) {
      if (value == Excluded.VALUE) {
        return value;
      }
      value = step instanceof String key ? entry(value, key) : element(value, (Integer) step);
      if (value == MISSING) {
        return MISSING;
      }
    }
    return value;
  }

  private static @Nullable Object entry(@Nullable Object container, String key) {
    if (container instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        if (pairs.key(i).equals(key)) {
          return pairs.value(i);
        }
      }
      return MISSING;
    }
    if (container instanceof Map<?, ?> map) {
      Object value = map.get(key);
      return value != null || map.containsKey(key) ? value : MISSING;
    }
    return MISSING;
  }

  private static @Nullable Object element(@Nullable Object container, int position) {
    if (!(container instanceof List<?> list)) {
      return MISSING;
    }
    int index = position < 0 ? list.size() + position : position;
    return index < 0 || index >= list.size() ? MISSING : list.get(index);
  }
}
