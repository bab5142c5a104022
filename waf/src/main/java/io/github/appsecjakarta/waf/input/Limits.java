// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.input;

/**
 * How much of the values of one request is looked at. What is beyond is not judged and reported as
 * truncated; the application still gets all of it.
 *
 * @param maxDepth deepest nesting of maps and lists
 * @param maxElements most entries of one map or list
 * @param maxStringLength longest part of a string, in characters
 */
public record Limits(int maxDepth, int maxElements, int maxStringLength) {
  /** What applies unless something else is asked for. */
  public static final Limits DEFAULT = new Limits(64, 4096, 256 * 1024);

  /** No limit; for tests and tools whose input is bounded otherwise. */
  public static final Limits NONE =
      new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a limit is below one
   */
  public Limits {
    if (maxDepth < 1 || maxElements < 1 || maxStringLength < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }
}
