// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

/**
 * A value of a rule file, with its place. Immutable. Not to be mixed up with the values of a
 * request, see {@code waf.input}.
 */
public sealed interface ConfigValue permits ConfigMap, ConfigList, ConfigScalar {
  /**
   * Where it starts.
   *
   * @return line, from 1
   */
  int line();

  /**
   * Where it starts.
   *
   * @return column, from 1
   */
  int column();

  /**
   * Name of its type, as diagnostics print it.
   *
   * @return one of map, array, string, bool, unsigned, signed, float, null
   */
  String type();
}
