// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/**
 * The flags that hold at a place of an expression.
 *
 * @param ignoreCase (?i)
 * @param dotAll (?s)
 * @param multiLine (?m)
 */
record ReaderFlags(boolean ignoreCase, boolean dotAll, boolean multiLine) {

  ReaderFlags with(int flag, boolean on) throws UnsupportedRegexException {
    return switch (flag) {
      case 'i' -> new ReaderFlags(on, dotAll, multiLine);
      case 's' -> new ReaderFlags(ignoreCase, on, multiLine);
      case 'm' -> new ReaderFlags(ignoreCase, dotAll, on);
      case 'U' -> this; // greedy or not: no difference for whether there is a match
      default -> throw new UnsupportedRegexException("flag " + Character.toString(flag));
    };
  }
}
