// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.order;

/** An entry of a table. */
public interface Keyed {
  /**
   * What it is found by.
   *
   * @return its key
   */
  String key();
}
