// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** The rules of a program in the order in which they run, by position. Immutable. */
final class RuleOrder {
  private final CompiledRule[] rules;
  private final RuleCollection[] collections;
  private final int[] ends;
  private final int firstTimed;

  RuleOrder(List<RuleCollection> order) {
    List<CompiledRule> all = new ArrayList<>();
    List<RuleCollection> owners = new ArrayList<>();
    List<Integer> behind = new ArrayList<>();
    int untimed = 0;
    for (RuleCollection collection : order) {
      int end = all.size() + collection.rules().size();
      for (CompiledRule rule : collection.rules()) {
        all.add(rule);
        owners.add(collection);
        behind.add(end);
      }
      untimed = collection.timed() ? untimed : end;
    }
    rules = all.toArray(new CompiledRule[0]);
    collections = owners.toArray(new RuleCollection[0]);
    ends = new int[behind.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = behind.get(i);
    }
    firstTimed = untimed;
  }

  int size() {
    return rules.length;
  }

  CompiledRule rule(int position) {
    return rules[position];
  }

  RuleCollection collection(int position) {
    return collections[position];
  }

  /** Position behind the last rule of the same collection. */
  int collectionEnd(int position) {
    return ends[position];
  }

  /** Where the rules start that stop when the time is over; those before never do. */
  int firstTimed() {
    return firstTimed;
  }
}
