// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds nested values from a stream of events, within limits. What opens too deep is not built,
 * but its scalars and names go into the deepest container that is; what does not fit into a full
 * container is left out with all it holds.
 */
final class ValueTree {
  private final Cuts cuts;
  private final List<@Nullable Object> roots = new ArrayList<>();
  private final Deque<Object> open = new ArrayDeque<>();
  private String key = "";
  private int flattened;
  private int dropped;

  ValueTree(Cuts cuts) {
    this.cuts = cuts;
  }

  /** The name of the next value, inside a {@link Pairs}. */
  void key(String name) {
    if (dropped > 0) {
      return;
    }
    key = cuts.text(name);
    if (flattened > 0 && open.peekLast() instanceof List) {
      add(key);
    }
  }

  /** Opens a {@link Pairs} or a list. */
  void open(Object container) {
    if (dropped > 0) {
      dropped++;
    } else if (flattened > 0 || !cuts.roomBelow(open.size())) {
      flattened++;
    } else if (add(container)) {
      open.addLast(container);
    } else {
      dropped++;
    }
  }

  /** Closes what was opened last. */
  void close() {
    if (dropped > 0) {
      dropped--;
    } else if (flattened > 0) {
      flattened--;
    } else if (!open.isEmpty()) {
      open.removeLast();
    }
  }

  void text(String text) {
    scalar(cuts.text(text));
  }

  void scalar(@Nullable Object value) {
    if (dropped == 0) {
      add(value);
    }
  }

  /** The only value, a list of several, or null if there was none. */
  @Nullable Object root() {
    return roots.size() > 1 ? roots : roots.isEmpty() ? null : roots.get(0);
  }

  private boolean add(@Nullable Object value) {
    Object parent = open.peekLast();
    if (parent instanceof Pairs pairs) {
      return cuts.roomAfter(pairs.size()) && pairs.add(key, value) == pairs;
    }
    List<@Nullable Object> list = parent == null ? roots : asList(parent);
    return cuts.roomAfter(list.size()) && list.add(value);
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable Object> asList(Object parent) {
    return (List<@Nullable Object>) parent;
  }
}
