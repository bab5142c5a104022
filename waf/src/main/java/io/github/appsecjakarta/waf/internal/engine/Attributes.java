// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects attributes; those whose address is not there yet wait for it. */
final class Attributes {
  private List<CompiledAttribute> waiting = List.of();
  private Set<String> given = Set.of();
  private Map<String, Object> found = Map.of();

  Attributes() {}

  private Attributes(Attributes original) {
    waiting = List.copyOf(original.waiting);
  }

  Attributes copy() {
    return new Attributes(this);
  }

  /** What was collected since the last call. */
  Map<String, Object> take() {
    Map<String, Object> taken = found;
    found = Map.of();
    given = Set.of();
    return taken;
  }

  private Map<String, Object> found() {
    if (found.isEmpty()) {
      found = new LinkedHashMap<>();
    }
    return found;
  }

  /** Takes the result of a processor. */
  void put(String name, Object value) {
    found().put(name, value);
  }

  void retry(Store store) {
    if (!waiting.isEmpty()) {
      List<CompiledAttribute> old = waiting;
      waiting = List.of();
      old.forEach(attribute -> copy(attribute, store));
    }
  }

  /** Takes what a rule says, unless a rule said something of that name in this run. */
  void collect(CompiledAttribute attribute, Store store) {
    if (given.contains(attribute.name())) {
      return;
    }
    Object literal = attribute.literal();
    if (literal != null) {
      if (waits(attribute.name())) {
        waiting = waiting.stream().filter(w -> !w.name().equals(attribute.name())).toList();
      }
      give(attribute.name(), literal);
    } else if (!waits(attribute.name())) {
      copy(attribute, store);
    }
  }

  private void copy(CompiledAttribute attribute, Store store) {
    if (!store.has(attribute.address())) {
      List<CompiledAttribute> longer = new ArrayList<>(waiting);
      longer.add(attribute);
      waiting = longer;
      return;
    }
    Object value = scalar(attribute.path().resolve(store.get(attribute.address())));
    if (value != null) {
      give(attribute.name(), value);
    }
  }

  private void give(String name, Object value) {
    if (given.isEmpty()) {
      given = new HashSet<>();
    }
    given.add(name);
    found().putIfAbsent(name, value);
  }

  private boolean waits(String name) {
    for (CompiledAttribute attribute : waiting) {
      if (attribute.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    Object candidate = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    boolean scalar =
        candidate instanceof String || candidate instanceof Number || candidate instanceof Boolean;
    return scalar ? candidate : null;
  }
}
