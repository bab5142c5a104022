// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.rule.InputFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places below one address that an input filter hides, as a trie. A shorter path hides all below
 * it; {@link InputFilter#ANY} steps into every entry of a map and every element of an array, a key
 * into maps only.
 */
final class HiddenPaths {
  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private boolean end;
  }

  void add(List<String> path) {
    Node node = root;
    for (String step : path) {
      node = node.children.computeIfAbsent(step, s -> new Node());
    }
    node.end = true;
  }

  /** The value with {@link Excluded#VALUE} in those places; the same instance if there is none. */
  @Nullable Object hide(@Nullable Object value) {
    return hide(value, List.of(root));
  }

  private static @Nullable Object hide(@Nullable Object value, List<Node> nodes) {
    for (Node node : nodes) {
      if (node.end) {
        return Excluded.VALUE;
      }
    }
    if (nodes.isEmpty()) {
      return value;
    }
    if (value instanceof Pairs pairs) {
      return hidePairs(pairs, nodes);
    }
    if (value instanceof Map<?, ?> map) {
      Pairs pairs = new Pairs();
      map.forEach((key, v) -> pairs.add(String.valueOf(key), v));
      Object hidden = hidePairs(pairs, nodes);
      return hidden == pairs ? value : hidden;
    }
    return value instanceof List<?> list ? hideElements(list, nodes) : value;
  }

  private static Object hidePairs(Pairs pairs, List<Node> nodes) {
    Pairs copy = new Pairs();
    boolean changed = false;
    for (int i = 0; i < pairs.size(); i++) {
      Object old = pairs.value(i);
      Object now = hide(old, below(nodes, pairs.key(i)));
      changed |= now != old;
      copy.add(pairs.key(i), now);
    }
    return changed ? copy : pairs;
  }

  private static Object hideElements(List<?> list, List<Node> nodes) {
    List<Node> below = below(nodes, null);
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    boolean changed = false;
    for (Object old : list) {
      Object now = hide(old, below);
      changed |= now != old;
      copy.add(now);
    }
    return changed ? copy : list;
  }

  private static List<Node> below(List<Node> nodes, @Nullable String key) {
    List<Node> below = new ArrayList<>(2);
    for (Node node : nodes) {
      Node exact = key == null ? null : node.children.get(key);
      Node any = node.children.get(InputFilter.ANY);
      if (exact != null) {
        below.add(exact);
      }
      if (any != null && any != exact) {
        below.add(any);
      }
    }
    return below;
  }
}
