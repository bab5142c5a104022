// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The entries of a map or of pairs, alike. */
final class Entries {
  private Entries() {}

  /** How many there are; 0 for what is neither. */
  static int count(@Nullable Object container) {
    if (container instanceof Pairs pairs) {
      return pairs.size();
    }
    return container instanceof Map<?, ?> map ? map.size() : 0;
  }

  /** Visits the first entries, in order. */
  static void each(
      @Nullable Object container, int limit, BiConsumer<String, @Nullable Object> visitor) {
    if (container instanceof Pairs pairs) {
      for (int i = 0; i < Math.min(limit, pairs.size()); i++) {
        visitor.accept(pairs.key(i), pairs.value(i));
      }
    } else if (container instanceof Map<?, ?> map) {
      int left = limit;
      for (Map.Entry<?, ? extends @Nullable Object> entry : map.entrySet()) {
        if (left-- == 0) {
          return;
        }
        visitor.accept(String.valueOf(entry.getKey()), entry.getValue());
      }
    }
  }

  /** Visits all entries, in order. */
  static void each(@Nullable Object container, BiConsumer<String, @Nullable Object> visitor) {
    each(container, Integer.MAX_VALUE, visitor);
  }
}
