// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;

/** A state of a deterministic automaton: all places where its program may be. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below; nobody writes to the arrays
record DfaState(int[] places, Alphabet.Side side, int[] found) {
  static final int[] NOTHING = {};

  @Override
  public boolean equals(Object other) {
    return other instanceof DfaState state
        && side == state.side
        && Arrays.equals(places, state.places)
        && Arrays.equals(found, state.found);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(places) + Arrays.hashCode(found)) + side.hashCode();
  }
}
