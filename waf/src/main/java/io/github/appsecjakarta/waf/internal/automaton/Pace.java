// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/** Asked now and then during a long search; leaves it with an exception if it is time. */
@FunctionalInterface
public interface Pace {
  /** Never in a hurry. */
  Pace LEISURE = () -> {};

  /** Returns if the search may go on. */
  void check();
}
