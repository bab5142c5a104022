// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.List;
import java.util.Optional;

/**
 * Something to look for in texts. It may be wider than what it was made of: a text in which it does
 * not occur has no match for sure, one in which it does has to be asked again. Immutable.
 */
public final class TextPattern {
  private final Regex regex;
  private final boolean small;
  private final CharSet ignored;
  private final boolean phrases;
  private final boolean spaces;
  private final boolean cut;

  private TextPattern(
      Regex regex, boolean small, CharSet ignored, boolean phrases, boolean spaces, boolean cut) {
    this.cut = cut;
    this.spaces = spaces;
    this.phrases = phrases;
    this.regex = regex;
    this.small = small;
    this.ignored = ignored;
  }

  /**
   * A regular expression, found anywhere in the text.
   *
   * @param pattern an expression that RE2/J accepts
   * @param ignoreCase whether it is case-insensitive
   * @return the pattern, or empty if it has something that only RE2/J knows
   */
  public static Optional<TextPattern> regex(String pattern, boolean ignoreCase) {
    try {
      return Optional.of(anywhere(RegexReader.read(pattern, ignoreCase)));
    } catch (UnsupportedRegexException e) {
      return Optional.empty();
    }
  }

  static TextPattern anywhere(Regex read) {
    Regex regex = RegexShape.forSearch(read);
    return new TextPattern(regex, false, CharSet.NONE, false, false, false);
  }

  /**
   * Any of some phrases, case-sensitive.
   *
   * @param phrases the phrases, none of them empty
   * @param words whether a phrase that starts or ends with a letter, a digit or {@code _} has to
   *     start or end a word there
   * @return the pattern
   */
  public static TextPattern phrases(List<String> phrases, boolean words) {
    return new TextPattern(Phrases.of(phrases, words), false, CharSet.NONE, true, false, false);
  }

  /**
   * Any of some expressions.
   *
   * @param patterns made by {@link #regex}, at least one
   * @return the pattern
   */
  public static TextPattern anyOf(List<TextPattern> patterns) {
    Regex regex = new Regex.Choice(patterns.stream().map(TextPattern::regex).toList());
    return new TextPattern(regex, false, CharSet.NONE, false, false, false);
  }

  /**
   * Whether it may be found without a character of the text.
   *
   * @return true if it has nothing but edges and parts that can be empty
   */
  public boolean canBeEmpty() {
    return RegexShape.canBeEmpty(regex, true);
  }

  /**
   * About how often ordinary texts have what it needs; good for comparisons only.
   *
   * @return a small number, the larger the more often; 1 where nothing is known
   */
  public double chance() {
    return Literals.chance(regex);
  }

  /**
   * The pattern for texts of which A to Z will be made small first.
   *
   * @return the pattern that is to be looked for before that
   */
  public TextPattern beforeLowercase() {
    return new TextPattern(regex, true, ignored, phrases, spaces, cut);
  }

  /**
   * The pattern for texts from which a shell's quoting will be taken first: backslash, quotes and
   * {@code ^} go, separators become one space or go, A to Z become small. Edges are no longer asked
   * for, since what is beside them changes.
   *
   * @return the pattern that is to be looked for before that
   */
  public TextPattern beforeShellUnescape() {
    return new TextPattern(regex, true, ShellQuotes.IGNORED, phrases, false, false);
  }

  /** The pattern for texts read backwards; nothing is dropped from where matches start. */
  static TextPattern backwards(Regex read) {
    Regex regex = RegexShape.reversed(RegexShape.forStart(read));
    return new TextPattern(regex, false, CharSet.NONE, false, false, false);
  }

  /**
   * The pattern for texts in which {@code +} and {@code %20} will be made spaces first. The edges
   * of words are no longer asked for, since what is beside them changes.
   *
   * @return the pattern that is to be looked for before that
   */
  public TextPattern beforeSpaces() {
    return new TextPattern(regex, small, ignored, phrases, true, false);
  }

  /**
   * The pattern for texts of which only a beginning will be left. What has to be at the end is no
   * longer asked for.
   *
   * @return the pattern that is to be looked for before that
   */
  public TextPattern beforeCut() {
    return new TextPattern(regex, small, ignored, phrases, false, true);
  }

  Regex regex() {
    return regex;
  }

  /** Whether a capital in the text counts as the small letter. */
  boolean small() {
    return small;
  }

  /** What may stand between any two characters. */
  CharSet ignored() {
    return ignored;
  }

  /** Whether the text may end before it does. */
  boolean cut() {
    return cut;
  }

  /** Whether what it needs is in the text as it is. */
  boolean literal() {
    return ignored.isEmpty() && !spaces;
  }

  /** Whether {@code +} and {@code %20} in the text count as a space. */
  boolean spaces() {
    return spaces;
  }

  /** Whether its literals are as good as the pattern itself. */
  boolean phrases() {
    return phrases;
  }
}
