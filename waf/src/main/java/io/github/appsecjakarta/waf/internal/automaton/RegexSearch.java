// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One regular expression, found anywhere in a text. A lazy automaton decides where nothing is
 * found, RE2/J says what is found, and decides where the automaton does not know the expression or
 * the text needs too many states. Thread-safe; linear time.
 */
public final class RegexSearch {
  private static final int MOST_STATES = 1000;

  private static final int NEW_STATES = 64;
  private static final int CHARS_PER_NEW_STATE = 64;

  private final Pattern pattern;
  private final boolean ignoreCase;
  private final Optional<TextPattern> text;
  private @Nullable LazyDfa backwards;

  /**
   * An expression.
   *
   * @param pattern as RE2/J compiled it
   * @param ignoreCase whether it is case-insensitive
   */
  public RegexSearch(Pattern pattern, boolean ignoreCase) {
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
    this.text = TextPattern.regex(pattern.pattern(), ignoreCase);
  }

  /**
   * What a scan for many patterns looks for.
   *
   * @return the pattern, or empty if only RE2/J knows it
   */
  public Optional<TextPattern> text() {
    return text;
  }

  /**
   * Finds the expression.
   *
   * @param value where
   * @return what RE2 finds first, or null if there is nothing
   */
  public @Nullable String find(String value) {
    int start = text.isEmpty() ? 0 : start(value);
    if (start == LazyDfa.NONE) {
      return null;
    }
    Matcher matcher = pattern.matcher(value);
    return matcher.find(Math.max(start, 0)) ? matcher.group() : null;
  }

  /**
   * Nothing is found before there; NONE if nothing is found at all. Reads from the end, since only
   * that tells where the first match starts.
   */
  private int start(String value) {
    int newStates = NEW_STATES + value.length() / CHARS_PER_NEW_STATE;
    return backwards().lastBackwards(value, newStates, Pace.LEISURE);
  }

  private LazyDfa backwards() {
    LazyDfa known = backwards;
    if (known == null) {
      known = automaton(reversed());
      backwards = known;
    }
    return known;
  }

  private TextPattern reversed() {
    try {
      return TextPattern.backwards(pattern.pattern(), ignoreCase);
    } catch (UnsupportedRegexException e) {
      throw new IllegalStateException("read before", e);
    }
  }

  private static LazyDfa automaton(TextPattern text) {
    Program program = ProgramBuilder.of(List.of(text));
    Alphabet alphabet = Alphabet.of(program.sets(), Alphabet.SMALL);
    return new LazyDfa(
        program,
        alphabet,
        new int[] {0},
        new Steps.Scratch(program),
        MOST_STATES,
        new StateBudget(MOST_STATES));
  }
}
