// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
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

  private final String expression;
  private final boolean ignoreCase;
  private final @Nullable Regex read;
  private @Nullable Pattern pattern;
  private @Nullable LazyDfa backwards;

  /**
   * An expression.
   *
   * @param expression in the syntax of RE2
   * @param ignoreCase whether it is case-insensitive
   * @throws PatternSyntaxException if it is wrong
   */
  public RegexSearch(String expression, boolean ignoreCase) {
    this.expression = expression;
    this.ignoreCase = ignoreCase;
    this.read = read(expression, ignoreCase);
    if (read == null) {
      pattern();
    }
  }

  private static @Nullable Regex read(String expression, boolean ignoreCase) {
    try {
      return RegexReader.read(expression, ignoreCase);
    } catch (UnsupportedRegexException e) {
      return null; // RE2/J says whether it is wrong
    }
  }

  /**
   * What a scan for many patterns looks for.
   *
   * @return the pattern, or empty if only RE2/J knows it
   */
  public Optional<TextPattern> text() {
    return read == null ? Optional.empty() : Optional.of(TextPattern.anywhere(read));
  }

  /**
   * The expression by RE2/J, on a text.
   *
   * @param value any text
   * @return a matcher that has not started
   */
  public Matcher matcher(String value) {
    return pattern().matcher(value);
  }

  /** Compiled when first needed: most expressions of a rule file never match anything. */
  private Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      known = Re2j.compile(expression, ignoreCase);
      pattern = known;
    }
    return known;
  }

  /**
   * Finds the expression.
   *
   * @param value where
   * @return what RE2 finds first, or null if there is nothing
   */
  public @Nullable String find(String value) {
    int start = read == null ? 0 : start(read, value);
    if (start == LazyDfa.NONE) {
      return null;
    }
    Matcher matcher = matcher(value);
    return matcher.find(Math.max(start, 0)) ? matcher.group() : null;
  }

  /**
   * Whether it is sure that nothing is found; RE2/J is not asked.
   *
   * @param value where
   * @return true if nothing is found; false says nothing
   */
  public boolean absent(String value) {
    return read != null && start(read, value) == LazyDfa.NONE;
  }

  /**
   * Nothing is found before there; NONE if nothing is found at all. Reads from the end, since only
   * that tells where the first match starts.
   */
  private int start(Regex regex, String value) {
    int newStates = NEW_STATES + value.length() / CHARS_PER_NEW_STATE;
    return backwards(regex).lastBackwards(value, newStates, Pace.LEISURE);
  }

  private LazyDfa backwards(Regex regex) {
    LazyDfa known = backwards;
    if (known == null) {
      known = automaton(TextPattern.backwards(regex));
      backwards = known;
    }
    return known;
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
