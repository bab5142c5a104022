// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.input.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts values down to the limits, once, when they come in. What is within the limits is passed on
 * as it is; only what is beyond is copied.
 */
final class Bounds {
  private final Limits limits;
  private boolean strings;
  private boolean elements;
  private boolean depth;

  Bounds(Limits limits) {
    this.limits = limits;
  }

  Truncation truncation() {
    return strings || elements || depth
        ? new Truncation(strings, elements, depth)
        : Truncation.NONE;
  }

  @Nullable Object apply(@Nullable Object value) {
    return apply(value, 1);
  }

  private @Nullable Object apply(@Nullable Object value, int level) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof List<?> list) {
      return level > limits.maxDepth() ? tooDeep(list.isEmpty(), List.of()) : list(list, level);
    }
    if (value instanceof Map<?, ?> map) {
      return level > limits.maxDepth() ? tooDeep(map.isEmpty(), new Pairs()) : map(map, level);
    }
    if (value instanceof Pairs pairs) {
      return level > limits.maxDepth()
          ? tooDeep(pairs.size() == 0, new Pairs())
          : pairs(pairs, level);
    }
    return value;
  }

  private Object tooDeep(boolean empty, Object replacement) {
    depth |= !empty;
    return replacement;
  }

  private String text(String text) {
    int most = limits.maxStringLength();
    if (text.length() <= most) {
      return text;
    }
    strings = true;
    boolean split =
        Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return text.substring(0, split ? most - 1 : most);
  }

  private Object list(List<?> list, int level) {
    int size = Math.min(list.size(), limits.maxElements());
    List<@Nullable Object> copy = null;
    if (size < list.size()) {
      elements = true;
      copy = new ArrayList<>(size);
    }
    int i = 0;
    for (Object old : list) {
      if (i == size) {
        break;
      }
      Object now = apply(old, level + 1);
      if (now != old && copy == null) {
        copy = new ArrayList<>(list.subList(0, i));
      }
      if (copy != null) {
        copy.add(now);
      }
      i++;
    }
    return copy == null ? list : copy;
  }

  private Object map(Map<?, ?> map, int level) {
    int size = Math.min(map.size(), limits.maxElements());
    elements |= size < map.size();
    Pairs copy = size < map.size() ? new Pairs() : null;
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (i == size) {
        break;
      }
      Object old = entry.getKey();
      Object key = old instanceof String text ? text(text) : null;
      Object now = apply(entry.getValue(), level + 1);
      if (copy == null && (key == null || key != old || now != entry.getValue())) {
        copy = first(map, i);
      }
      if (copy != null && key != null) {
        copy.add((String) key, now);
      }
      i++;
    }
    return copy == null ? map : copy;
  }

  private static Pairs first(Map<?, ?> map, int size) {
    Pairs copy = new Pairs();
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (i++ == size) {
        break;
      }
      copy.add(String.valueOf(entry.getKey()), entry.getValue());
    }
    return copy;
  }

  private Object pairs(Pairs pairs, int level) {
    int size = Math.min(pairs.size(), limits.maxElements());
    elements |= size < pairs.size();
    Pairs copy = size < pairs.size() ? new Pairs() : null;
    for (int i = 0; i < size; i++) {
      String key = text(pairs.key(i));
      Object now = apply(pairs.value(i), level + 1);
      if (copy == null && (key.length() < pairs.key(i).length() || now != pairs.value(i))) {
        copy = first(pairs, i);
      }
      if (copy != null) {
        copy.add(key, now);
      }
    }
    return copy == null ? pairs : copy;
  }

  private static Pairs first(Pairs pairs, int size) {
    Pairs copy = new Pairs();
    for (int i = 0; i < size; i++) {
      copy.add(pairs.key(i), pairs.value(i));
    }
    return copy;
  }
}
