// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every text in a value: strings and keys of maps, depth first, a key before what is under it.
 * Excluded parts are passed over with their key. Does not recurse, so depth costs memory only. Used
 * once.
 */
final class Candidates {
  private final Predicate<Object> excluded;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Object pending;

  Candidates(@Nullable Object root, Predicate<Object> excluded) {
    this.excluded = excluded;
    this.pending = root != null && excluded.test(root) ? null : root;
  }

  /** The next text; null at the end. */
  @Nullable String next() {
    while (true) {
      Object value = pending;
      pending = null;
      if (value instanceof String text) {
        return text;
      }
      Level inside = Level.of(value);
      if (inside != null) {
        levels.push(inside);
      }
      Level level = levels.peek();
      if (level == null) {
        return null;
      }
      if (!level.advance()) {
        levels.pop();
      } else if (level.value == null || !excluded.test(level.value)) {
        pending = level.value;
        if (level.step instanceof String key) {
          return key;
        }
      }
    }
  }

  /** Path of the text that {@link #next()} gave last. */
  List<Object> keyPath() {
    List<Object> path = new ArrayList<>(levels.size());
    for (Iterator<Level> all = levels.descendingIterator(); all.hasNext(); ) {
      path.add(all.next().step);
    }
    return path;
  }

  /** A map or list, and how far it has been walked. */
  private abstract static class Level {
    Object step = "";
    @Nullable Object value;

    abstract boolean advance();

    static @Nullable Level of(@Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return new MapLevel(map);
      }
      if (value instanceof Pairs pairs) {
        return new PairsLevel(pairs);
      }
      return value instanceof List<?> list ? new ListLevel(list) : null;
    }
  }

  private static final class MapLevel extends Level {
    private final Iterator<? extends Map.Entry<?, ?>> entries;

    MapLevel(Map<?, ?> map) {
      entries = map.entrySet().iterator();
    }

    @Override
    boolean advance() {
      if (!entries.hasNext()) {
        return false;
      }
      Map.Entry<?, ?> entry = entries.next();
      step = String.valueOf(entry.getKey());
      value = entry.getValue();
      return true;
    }
  }

  private static final class PairsLevel extends Level {
    private final Pairs pairs;
    private int index;

    PairsLevel(Pairs pairs) {
      this.pairs = pairs;
    }

    @Override
    boolean advance() {
      if (index == pairs.size()) {
        return false;
      }
      step = pairs.key(index);
      value = pairs.value(index++);
      return true;
    }
  }

  private static final class ListLevel extends Level {
    private final Iterator<?> items;
    private int index;

    ListLevel(List<?> list) {
      items = list.iterator();
    }

    @Override
    boolean advance() {
      if (!items.hasNext()) {
        return false;
      }
      step = index++;
      value = items.next();
      return true;
    }
  }
}
