// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.operator.Evidence;
import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.rule.ScalarText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks a value depth first, in order, and asks an operator about each leaf or each key until it
 * says yes. The path is put together only for a hit, on the way back.
 */
final class LeafSearch {
  private static final Evidence NOTHING = new Evidence("", List.of());

  private final Scope scope;
  private final List<Object> reversedPath = new ArrayList<>();
  private @Nullable Operator operator;
  private TransformChain chain = TransformChain.NONE;
  private boolean tested;
  private int toSkip;
  private String value = "";
  private Evidence evidence = NOTHING;

  LeafSearch(Scope scope) {
    this.scope = scope;
  }

  /** Searches; the texts before a certain one need not be looked at. */
  boolean find(@Nullable Object root, Operator newOperator, CompiledInput input, int from) {
    operator = newOperator;
    chain = input.chain();
    tested = false;
    toSkip = from;
    reversedPath.clear();
    return input.keys() ? keys(root) : values(root);
  }

  /** Whether there was anything that the operator looks at. */
  boolean tested() {
    return tested;
  }

  /** The leaf that matched, as text, transformed. */
  String value() {
    return value;
  }

  /** What an event says of it. */
  Evidence evidence() {
    return evidence;
  }

  List<Object> path(KeyPath before) {
    if (reversedPath.isEmpty()) {
      return before.asList();
    }
    List<Object> path = new ArrayList<>(before.asList().size() + reversedPath.size());
    path.addAll(before.asList());
    Collections.reverse(reversedPath);
    path.addAll(reversedPath);
    return List.copyOf(path);
  }

  private boolean values(@Nullable Object node) {
    if (node instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        if (values(pairs.value(i))) {
          return reversedPath.add(pairs.key(i));
        }
      }
      return false;
    }
    if (node instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (values(entry.getValue())) {
          return reversedPath.add(entry.getKey());
        }
      }
      return false;
    }
    if (node instanceof List<?> list) {
      int position = 0;
      for (Object element : list) {
        if (values(element)) {
          return reversedPath.add(position);
        }
        position++;
      }
      return false;
    }
    return leaf(node);
  }

  private boolean keys(@Nullable Object node) {
    if (node instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        if (key(pairs.key(i), pairs.value(i))) {
          return true;
        }
      }
    } else if (node instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (key(entry.getKey(), entry.getValue())) {
          return true;
        }
      }
    } else if (node instanceof List<?> list) {
      int position = 0;
      for (Object element : list) {
        if (keys(element)) {
          return reversedPath.add(position);
        }
        position++;
      }
    }
    return false;
  }

  private boolean key(@Nullable Object key, @Nullable Object below) {
    if (below == Excluded.VALUE || key == null) {
      return false;
    }
    Operator asked = operator;
    boolean hit = asked != null && asked.acceptsKey(String.valueOf(key)) && look(asked, key);
    return (hit || keys(below)) && reversedPath.add(key);
  }

  private boolean leaf(@Nullable Object node) {
    Operator asked = operator;
    return node != null && asked != null && asked.accepts(node) && look(asked, node);
  }

  private boolean look(Operator asked, Object node) {
    if (toSkip > 0 && node instanceof String) {
      toSkip--;
      return false;
    }
    scope.deadline().check();
    tested = true;
    Object seen = node instanceof String text ? scope.transform(chain, text) : node;
    String found = asked.find(seen);
    if (found == null) {
      return false;
    }
    value = ScalarText.of(seen);
    evidence = asked.evidence(seen, found);
    return true;
  }
}
