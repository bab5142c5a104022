// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

import java.util.BitSet;

/**
 * Tells which double parentheses hold arithmetic. {@code ((1))} does; {@code ((a);b)} is two
 * subshells, as a shell finds out when the end does not fit, and so runs something. Quotes are not
 * looked at: they must not hide a command. Parentheses that stay open are taken for arithmetic.
 */
final class DoubleParentheses {
  private final BitSet notArithmetic = new BitSet();

  DoubleParentheses(String text) {
    if (text.contains("((")) {
      scan(text);
    }
  }

  boolean arithmeticAt(int first) {
    return !notArithmetic.get(first);
  }

  private void scan(String text) {
    int[] open = new int[text.length()];
    int[] close = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open[depth++] = i;
      } else if (text.charAt(i) == ')' && depth > 0) {
        int outer = open[--depth];
        close[outer] = i;
        if (text.charAt(outer + 1) == '(' && close[outer + 1] != i - 1) {
          notArithmetic.set(outer);
        }
      }
    }
  }
}
