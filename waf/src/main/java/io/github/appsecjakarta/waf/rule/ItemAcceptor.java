// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

/** Takes the items of a rule file one by one, and may refuse them. */
@FunctionalInterface
public interface ItemAcceptor {
  /**
   * Takes an item that is well formed as far as the format goes.
   *
   * @param item the item
   * @throws RejectedException if it cannot be used
   */
  void accept(Item item) throws RejectedException;
}
