// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Pairs;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a value is within the limits and all keys are texts. Allocates nothing: it visits
 * the entries of a map itself. One thread at a time.
 */
final class Fit implements BiConsumer<@Nullable Object, @Nullable Object> {
  private Limits limits = Limits.NONE;
  private int level;
  private boolean fits;

  boolean fits(@Nullable Object value, Limits newLimits) {
    limits = newLimits;
    level = 1;
    fits = true;
    look(value);
    return fits;
  }

  private void look(@Nullable Object value) {
    if (value instanceof String text) {
      fits &= text.length() <= limits.maxStringLength();
    } else if (value instanceof List<?> list) {
      if (container(list.size())) {
        level++;
        list(list);
        level--;
      }
    } else if (value instanceof Map<?, ?> map) {
      if (container(map.size())) {
        level++;
        map.forEach(this);
        level--;
      }
    } else if (value instanceof Pairs pairs && container(pairs.size())) {
      level++;
      for (int i = 0; i < pairs.size() && fits; i++) {
        accept(pairs.key(i), pairs.value(i));
      }
      level--;
    }
  }

  private boolean container(int size) {
    fits &= level <= limits.maxDepth() && size <= limits.maxElements();
    return fits;
  }

  private void list(List<?> list) {
    if (list instanceof RandomAccess) {
      for (int i = 0; i < list.size() && fits; i++) {
        look(list.get(i));
      }
    } else {
      for (Object element : list) {
        look(element);
      }
    }
  }

  /** An entry of a map. */
  @Override
  public void accept(@Nullable Object key, @Nullable Object value) {
    if (fits) {
      fits = key instanceof String text && text.length() <= limits.maxStringLength();
      look(value);
    }
  }
}
