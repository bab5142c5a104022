// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/**
 * Looks for something that AppSec works with where it is there. A service of {@link
 * java.util.ServiceLoader}, so that parts that need further types can look by themselves.
 */
@FunctionalInterface
public interface Integration {
  /**
   * Looks; may fail in any way, which counts as missing.
   *
   * @return what was found
   */
  Finding find();

  /**
   * What was found.
   *
   * @param name what was looked for
   * @param present whether it is there
   * @param detail what that means: what it is used for, or what is lost without it
   */
  record Finding(String name, boolean present, String detail) {}
}
