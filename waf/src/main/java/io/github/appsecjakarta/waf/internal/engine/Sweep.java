// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.automaton.Found;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the value of an address once, in the order in which conditions would, and looks at each
 * text for all rules together. Values and keys are counted as {@link LeafSearch} counts them, so
 * that a condition can go straight to the text where something was found.
 */
final class Sweep implements BiConsumer<@Nullable Object, @Nullable Object> {
  private final Scratch scratch;
  private @Nullable Leads leads;
  private Deadline deadline = Deadline.NEVER;
  private int values;
  private int keys;
  private boolean repeated;
  private boolean reported;

  // where in a map the walk is
  private @Nullable ScanNode here;
  private @Nullable LeafScan hereValues;
  private @Nullable LeafScan hereKeys;

  Sweep(Scratch scratch) {
    this.scratch = scratch;
  }

  void over(@Nullable Object value, ScanNode root, Scope scope) {
    values = 0;
    keys = 0;
    repeated = false;
    leads = scope.leads();
    deadline = scope.deadline();
    try {
      enter(value, root);
    } finally {
      leads = null;
      deadline = Deadline.NEVER;
    }
  }

  private void enter(@Nullable Object value, ScanNode node) {
    if (node.target() >= 0) {
      scratch.valuesBefore[node.target()] = values;
      scratch.keysBefore[node.target()] = keys;
    }
    walk(value, node.isLeaf() ? null : node, node.values(), node.keys());
  }

  private void walk(
      @Nullable Object value,
      @Nullable ScanNode node,
      @Nullable LeafScan forValues,
      @Nullable LeafScan forKeys) {
    if (value instanceof String text) {
      if (forValues != null) {
        look(text, forValues, values, scratch.valuesBefore);
      }
      values++;
    } else if (value instanceof List<?> list) {
      list(list, forValues, forKeys);
    } else if (value instanceof Pairs pairs) {
      pairs(pairs, node, forValues, forKeys);
    } else if (value instanceof Map<?, ?> map) {
      map(map, node, forValues, forKeys);
    }
  }

  /** Visits the entries itself, so that there is no iterator for each map. */
  private void map(
      Map<?, ?> map,
      @Nullable ScanNode node,
      @Nullable LeafScan forValues,
      @Nullable LeafScan forKeys) {
    ScanNode outer = here;
    LeafScan outerValues = hereValues;
    LeafScan outerKeys = hereKeys;
    here = node;
    hereValues = forValues;
    hereKeys = forKeys;
    map.forEach(this);
    here = outer;
    hereValues = outerValues;
    hereKeys = outerKeys;
  }

  /** An entry of the map where the walk is. */
  @Override
  public void accept(@Nullable Object key, @Nullable Object value) {
    entry(key, value, here, hereValues, hereKeys);
  }

  private void list(List<?> list, @Nullable LeafScan forValues, @Nullable LeafScan forKeys) {
    if (list instanceof RandomAccess) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.get(i), null, forValues, forKeys);
      }
    } else {
      for (Object element : list) {
        walk(element, null, forValues, forKeys);
      }
    }
  }

  private void pairs(
      Pairs pairs,
      @Nullable ScanNode node,
      @Nullable LeafScan forValues,
      @Nullable LeafScan forKeys) {
    for (int i = 0; i < pairs.size(); i++) {
      boolean first = node == null || node.entry(pairs.key(i)) == null || isFirst(pairs, i);
      entry(pairs.key(i), pairs.value(i), first ? node : null, forValues, forKeys);
    }
  }

  /** A key path leads to the first entry of a name. */
  private static boolean isFirst(Pairs pairs, int index) {
    for (int i = 0; i < index; i++) {
      if (pairs.key(i).equals(pairs.key(index))) {
        return false;
      }
    }
    return true;
  }

  private void entry(
      @Nullable Object key,
      @Nullable Object value,
      @Nullable ScanNode node,
      @Nullable LeafScan forValues,
      @Nullable LeafScan forKeys) {
    ScanNode child = null;
    boolean outer = repeated;
    if (key instanceof String name) {
      repeated = node != null && node.isRepeated(name);
      if (forKeys != null) {
        look(name, forKeys, keys, scratch.keysBefore);
      }
      keys++;
      child = node == null ? null : node.entry(name);
    }
    if (child != null) {
      enter(value, child);
    } else {
      walk(value, null, forValues, forKeys);
    }
    repeated = outer;
  }

  private void look(String text, LeafScan scan, int position, int[] before) {
    if (text.isEmpty() || (repeated && scan.clean().has(text))) {
      return;
    }
    reported = false;
    Found found = scratch.found;
    found.clear();
    scan.group().scan(text, found, deadline);
    if (found.any() || scan.always()) {
      lookCloser(text, scan, position, before);
    }
    if (repeated && !reported) {
      scan.clean().add(text);
    }
  }

  private void lookCloser(String text, LeafScan scan, int position, int[] before) {
    List<LeafScan.ChainScan> chains = scan.chains();
    for (int i = 0; i < chains.size(); i++) {
      scratch.changed[i] = changed(text, chains.get(i), position, before);
    }
    report(scratch.found, scan.uses(), position, before);
  }

  /** Whether a chain changes the text; then what it makes of it is looked at. */
  private boolean changed(String text, LeafScan.ChainScan chain, int position, int[] before) {
    if (!chain.always() && !anyOf(chain.triggers())) {
      return false;
    }
    String changed = chain.chain().apply(text);
    if (!chain.always() && changed.equals(text)) {
      return false;
    }
    if (!changed.isEmpty()) {
      scratch.derived.clear();
      chain.group().scan(changed, scratch.derived, deadline);
      report(scratch.derived, chain.uses(), position, before);
    }
    return true;
  }

  private boolean anyOf(int[] patterns) {
    for (int pattern : patterns) {
      if (scratch.found.has(pattern)) {
        return true;
      }
    }
    return false;
  }

  private void report(Found found, LeafScan.Use[] @Nullable [] uses, int position, int[] before) {
    Leads to = Objects.requireNonNull(leads);
    for (int p = found.next(0); p >= 0; p = found.next(p + 1)) {
      LeafScan.Use[] forPattern = uses[p];
      if (forPattern != null) {
        for (LeafScan.Use use : forPattern) {
          if (use.chain() < 0 || !scratch.changed[use.chain()]) {
            reported = true;
            to.add(use.slot(), position - before[use.target()]);
          }
        }
      }
    }
  }
}
