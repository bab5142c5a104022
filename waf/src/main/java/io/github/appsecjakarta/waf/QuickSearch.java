// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import com.google.re2j.PatternSyntaxException;
import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;

/**
 * Says quickly of most texts that an expression is not in them. Whoever looks for something rare
 * asks here first and runs the expression only on what is left. It never says so of a text that has
 * it; texts made to be costly are left to the expression. Linear time, bounded memory, thread-safe.
 */
public final class QuickSearch {
  private final RegexSearch search;

  /**
   * An expression.
   *
   * @param expression in the syntax of RE2, case-sensitive unless it says otherwise
   * @throws IllegalArgumentException if it is wrong
   */
  public QuickSearch(String expression) {
    try {
      search = new RegexSearch(expression, false);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not an RE2 pattern: " + e.getMessage(), e);
    }
  }

  /**
   * Whether it is sure that the expression is not there.
   *
   * @param text any text
   * @return true if it is nowhere in the text; false says nothing
   */
  public boolean absent(String text) {
    return search.absent(text);
  }
}
