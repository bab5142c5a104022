// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.input;

/**
 * Which {@link Limits} were hit.
 *
 * @param strings a string was longer than looked at
 * @param elements a map or list had more entries than looked at
 * @param depth nesting was deeper than looked at
 */
public record Truncation(boolean strings, boolean elements, boolean depth) {
  /** Nothing was left out. */
  public static final Truncation NONE = new Truncation(false, false, false);

  /**
   * Whether anything was left out.
   *
   * @return true if one of the three is
   */
  public boolean any() {
    return strings || elements || depth;
  }

  /**
   * What was hit here or there.
   *
   * @param other another part of the same
   * @return both
   */
  public Truncation and(Truncation other) {
    return other.any()
        ? new Truncation(strings || other.strings, elements || other.elements, depth || other.depth)
        : this;
  }
}
