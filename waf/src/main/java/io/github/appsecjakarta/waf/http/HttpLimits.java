// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/**
 * How much of a request the parsers of this package turn into values. What is beyond is left out
 * and said so in {@link Parsed#truncation()}.
 *
 * @param maxStringLength longest string, in characters; the rest is cut off
 * @param maxElements most entries of one map or list
 * @param maxDepth deepest nesting of maps and lists; scalars from deeper down are kept in the
 *     deepest map or list
 * @param maxFiles most uploaded files whose start is judged
 * @param maxFileBytes judged start of one uploaded file, in bytes
 */
public record HttpLimits(
    int maxStringLength, int maxElements, int maxDepth, int maxFiles, int maxFileBytes) {
  /** What applies unless something else is asked for. */
  public static final HttpLimits DEFAULT = new HttpLimits(256 * 1024, 4096, 64, 25, 4096);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a limit is below one, or one of files below zero
   */
  public HttpLimits {
    if (maxStringLength < 1 || maxElements < 1 || maxDepth < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
    if (maxFiles < 0 || maxFileBytes < 0) {
      throw new IllegalArgumentException("limits of files must be at least 0");
    }
  }
}
