// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/** Takes span attributes. */
@FunctionalInterface
interface TagSink {
  /**
   * Takes one.
   *
   * @param name attribute name
   * @param value a {@code String}, {@code Long}, {@code Double}, {@code Boolean} or a list of
   *     strings
   */
  void tag(String name, Object value);
}
