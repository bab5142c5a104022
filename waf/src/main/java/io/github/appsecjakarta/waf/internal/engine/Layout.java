// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.transform.Transformer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the parts of a program while it is put together. */
final class Layout {
  private final Map<String, Integer> addresses = new LinkedHashMap<>();
  private final Map<List<Transformer>, TransformChain> chains = new HashMap<>();
  private BitSet group = new BitSet();
  private int conditions;
  private int inputs;

  int address(String name) {
    Integer known = addresses.putIfAbsent(name, addresses.size());
    int number = known != null ? known : addresses.size() - 1;
    group.set(number);
    return number;
  }

  /** Numbers of the addresses asked for since the last call. */
  BitSet takeGroup() {
    BitSet taken = group;
    group = new BitSet();
    return taken;
  }

  TransformChain chain(List<Transformer> steps) {
    if (steps.isEmpty()) {
      return TransformChain.NONE;
    }
    TransformChain chain = new TransformChain(chains.size(), steps);
    TransformChain known = chains.putIfAbsent(steps, chain);
    return known != null ? known : chain;
  }

  int nextCondition() {
    return conditions++;
  }

  int nextInput() {
    return inputs++;
  }

  Map<String, Integer> addresses() {
    return Map.copyOf(addresses);
  }

  int chains() {
    return chains.size();
  }

  int inputs() {
    return inputs;
  }
}
