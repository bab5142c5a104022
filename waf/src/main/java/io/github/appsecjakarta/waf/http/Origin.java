// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import org.jspecify.annotations.Nullable;

/**
 * The keys that lead to a value. Not more than {@value #MAX_KEYS}, none longer than {@value
 * #MAX_KEY} characters: what lies deeper counts as being where they end. Immutable.
 */
final class Origin {
  /** Stands for any position of a list. */
  private static final String ANY = "*";

  static final Origin ROOT = new Origin(null, "", 0);

  private static final int MAX_KEYS = 8;
  private static final int MAX_KEY = 100;

  private final @Nullable Origin parent;
  private final String key;
  private final int depth;

  private Origin(@Nullable Origin parent, String key, int depth) {
    this.parent = parent;
    this.key = key;
    this.depth = depth;
  }

  /** Below a key of a map. A key that looks like a position does not count. */
  Origin below(String child) {
    return child.length() > MAX_KEY || child.equals(ANY) ? this : step(child);
  }

  /** Below some position of a list. */
  Origin element() {
    return step(ANY);
  }

  private Origin step(String child) {
    return depth >= MAX_KEYS ? this : new Origin(this, child, depth + 1);
  }

  /** Adds the text to pairs, in pairs of its own for each key but a position at the end. */
  void put(Pairs pairs, String text) {
    Origin last = this;
    while (last.parent != null && last.key.equals(ANY)) {
      last = last.parent;
    }
    Object value = text;
    while (last.parent != null && last.parent.parent != null) {
      value = new Pairs().add(last.key, value);
      last = last.parent;
    }
    pairs.add(last.key, value);
  }
}
