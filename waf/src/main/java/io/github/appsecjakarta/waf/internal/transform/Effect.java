// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/**
 * What is known of a transformer before it sees a text; lets many rules share one look at the text
 * as it came.
 */
public sealed interface Effect {
  /** It may change any text. */
  Effect ANY = new Any();

  /** It makes A to Z small and changes nothing else. */
  Effect LOWERCASE = new Lowers();

  /**
   * It drops backslashes, quotes and {@code ^}, makes A to Z small, and makes separators (white
   * space, comma, semicolon) one space or drops them.
   */
  Effect SHELL = new Unquotes();

  /** See {@link #ANY}. */
  record Any() implements Effect {}

  /** See {@link #LOWERCASE}. */
  record Lowers() implements Effect {}

  /** See {@link #SHELL}. */
  record Unquotes() implements Effect {}

  /**
   * It leaves every text as it is in which this is not found. No letter is named, so that it makes
   * no difference whether A to Z were made small before.
   *
   * @param regex a regular expression in the syntax of RE2, case-sensitive
   */
  record Where(String regex) implements Effect {}

  /**
   * It makes {@code +} and {@code %20} a space, and leaves everything else as it is in a text in
   * which this is not found.
   *
   * @param regex a regular expression in the syntax of RE2, case-sensitive
   */
  record Spaces(String regex) implements Effect {}

  /**
   * It drops the end of some texts, and leaves everything else as it is in a text in which this is
   * not found.
   *
   * @param regex a regular expression in the syntax of RE2, case-sensitive
   */
  record Cuts(String regex) implements Effect {}
}
