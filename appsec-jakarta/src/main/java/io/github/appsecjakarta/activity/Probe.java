// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import java.util.Map;

/** Asks the rules outside of a request, where nothing can be answered. */
@FunctionalInterface
public interface Probe {
  /**
   * Whether values would be refused.
   *
   * @param values value by WAF address
   * @return whether a rule that is allowed to block, or a block list, refuses them
   */
  boolean refuses(Map<String, ?> values);
}
