// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of the input that key paths of rules lead to or through. It says what to look for at the
 * place and everywhere below it, as long as no other node does. Immutable once compiled.
 */
final class ScanNode {
  private final Map<String, ScanNode> children = new HashMap<>();
  private final boolean headers;
  private int target = -1;
  private @Nullable LeafScan values;
  private @Nullable LeafScan keys;

  /** A place, perhaps the one whose entries are the headers of the request. */
  ScanNode(boolean headers) {
    this.headers = headers;
  }

  ScanNode child(String step) {
    return children.computeIfAbsent(step, key -> new ScanNode(false));
  }

  void target(int number) {
    target = number;
  }

  void scans(@Nullable LeafScan ofValues, @Nullable LeafScan ofKeys) {
    values = ofValues;
    keys = ofKeys;
  }

  Collection<ScanNode> children() {
    return children.values();
  }

  /** Number of the target that starts here, or -1. */
  int target() {
    return target;
  }

  @Nullable LeafScan values() {
    return values;
  }

  @Nullable LeafScan keys() {
    return keys;
  }

  /** Whether it makes no difference what the entries below are called. */
  boolean isLeaf() {
    return children.isEmpty() && !headers;
  }

  /** Whether the texts of an entry are likely to be the same in many requests. */
  boolean isRepeated(String key) {
    return headers && CleanTexts.isKeptOf(key);
  }

  @Nullable ScanNode entry(String key) {
    return children.get(key);
  }
}
