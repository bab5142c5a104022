// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Truncation;

/** Applies limits while something is parsed and remembers which were hit. For one thread. */
final class Cuts {
  final HttpLimits limits;
  private boolean strings;
  private boolean elements;
  private boolean depth;

  Cuts(HttpLimits limits) {
    this.limits = limits;
  }

  String text(String text) {
    if (text.length() <= limits.maxStringLength()) {
      return text;
    }
    strings = true;
    return text.substring(0, limits.maxStringLength());
  }

  /** Whether there is room for one more entry after {@code size}. */
  boolean roomAfter(int size) {
    if (size < limits.maxElements()) {
      return true;
    }
    elements = true;
    return false;
  }

  /** Whether a map or list may be opened inside {@code depth} others. */
  boolean roomBelow(int outer) {
    if (outer < limits.maxDepth()) {
      return true;
    }
    depth = true;
    return false;
  }

  void strings() {
    strings = true;
  }

  void elements() {
    elements = true;
  }

  Truncation truncation() {
    return strings || elements || depth
        ? new Truncation(strings, elements, depth)
        : Truncation.NONE;
  }
}
