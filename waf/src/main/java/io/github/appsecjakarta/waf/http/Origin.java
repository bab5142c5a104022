// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import org.jspecify.annotations.Nullable;

/**
 * The keys that lead to a value. Not more than {@value #MAX_KEYS}, none longer than {@value
 * #MAX_KEY} characters, and within the limits: what lies deeper counts as being where they end.
 * Immutable.
 */
final class Origin {
  /** Stands for any position of a list. */
  private static final String ANY = "*";

  private static final int MAX_KEYS = 8;
  private static final int MAX_KEY = 100;

  private final @Nullable Origin parent;
  private final String key;
  private final int keysLeft;
  private final int longestKey;

  private Origin(@Nullable Origin parent, String key, int keysLeft, int longestKey) {
    this.parent = parent;
    this.key = key;
    this.keysLeft = keysLeft;
    this.longestKey = longestKey;
  }

  /** Where no key leads to. */
  static Origin root(HttpLimits limits) {
    return new Origin(
        null,
        "",
        Math.min(MAX_KEYS, limits.maxDepth()),
        Math.min(MAX_KEY, limits.maxStringLength()));
  }

  /** Below a key of a map. A key that looks like a position does not count. */
  Origin below(String child) {
    return child.length() > longestKey || child.equals(ANY) ? this : step(child);
  }

  /** Below some position of a list. */
  Origin element() {
    return step(ANY);
  }

  private Origin step(String child) {
    return keysLeft == 0 ? this : new Origin(this, child, keysLeft - 1, longestKey);
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
