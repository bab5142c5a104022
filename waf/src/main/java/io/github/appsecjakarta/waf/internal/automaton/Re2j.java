// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Compiles expressions with RE2/J, but for those over which RE2/J 1.8 never comes to an end: it
 * looks for all forms of a character by changing its case until it meets the first one again, and
 * from the Cyrillic letters U+1C80 to U+1C88 it never comes back.
 */
public final class Re2j {
  private static final int FIRST_ENDLESS = 0x1C80;
  private static final int LAST_ENDLESS = 0x1C88;

  private Re2j() {}

  /**
   * Compiles.
   *
   * @param expression in the syntax of RE2
   * @param ignoreCase whether it is case-insensitive
   * @return the expression
   * @throws PatternSyntaxException if it is wrong, or has a case-insensitive letter or range that
   *     RE2/J cannot compile
   */
  public static Pattern compile(String expression, boolean ignoreCase) {
    check(expression, ignoreCase);
    return Pattern.compile(expression, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
  }

  private static void check(String expression, boolean ignoreCase) {
    try {
      RegexReader.read(expression, ignoreCase);
    } catch (UnsupportedRegexException e) {
      if (e.endless() || ((ignoreCase || expression.contains("(?")) && mayBeEndless(expression))) {
        throw new PatternSyntaxException(
            "no case-insensitive letters U+1C80 to U+1C88 can be had", expression);
      }
    }
  }

  /** Whether a range between two characters has one that must not be folded. */
  static boolean isEndless(int low, int high) {
    return low <= LAST_ENDLESS && high >= FIRST_ENDLESS;
  }

  /** For what only RE2/J can read: too careful is better than never to end. */
  private static boolean mayBeEndless(String expression) {
    return expression.contains("\\x{")
        || expression.codePoints().anyMatch(cp -> cp >= FIRST_ENDLESS);
  }
}
