// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash, inside and outside of brackets. */
final class EscapeReader {
  private static final Map<Integer, CharSet> CLASSES =
      Map.of(
          (int) 'd',
          CharSet.DIGIT,
          (int) 'D',
          CharSet.DIGIT.negated(),
          (int) 's',
          CharSet.SPACE,
          (int) 'S',
          CharSet.SPACE.negated(),
          (int) 'w',
          CharSet.WORD,
          (int) 'W',
          CharSet.WORD.negated());

  private static final Map<Integer, Integer> CONTROLS =
      Map.of(
          (int) 'a', 7, (int) 'f', 12, (int) 'n', 10, (int) 'r', 13, (int) 't', 9, (int) 'v', 11);

  private EscapeReader() {}

  /** The class that a letter names, folded if case does not matter, or null. */
  static @Nullable CharSet named(int letter, boolean ignoreCase) {
    CharSet set = CLASSES.get(letter);
    if (set == null || !ignoreCase) {
      return set;
    }
    boolean negative = letter < 'a';
    return negative ? CaseFolding.fold(set.negated()).negated() : CaseFolding.fold(set);
  }

  /** The character that an escape stands for; the backslash and the letter have been read. */
  static int character(int letter, PatternText text) throws UnsupportedRegexException {
    Integer control = CONTROLS.get(letter);
    if (control != null) {
      return control;
    }
    if (letter == 'x') {
      return hexadecimal(text);
    }
    if (letter == '0') {
      return octal(text);
    }
    if (letter >= 128 || Character.isLetterOrDigit(letter)) {
      throw new UnsupportedRegexException("escape " + Character.toString(letter));
    }
    return letter;
  }

  private static int hexadecimal(PatternText text) throws UnsupportedRegexException {
    if (text.skip("{")) {
      return parse(text.until("}"), 16);
    }
    return parse(Character.toString(text.next()) + Character.toString(text.next()), 16);
  }

  private static int octal(PatternText text) throws UnsupportedRegexException {
    StringBuilder digits = new StringBuilder("0");
    while (digits.length() < 3 && text.more()) {
      int before = text.position();
      int digit = text.next();
      if (digit < '0' || digit > '7') {
        text.position(before);
        break;
      }
      digits.append((char) digit);
    }
    return parse(digits.toString(), 8);
  }

  private static int parse(String digits, int radix) throws UnsupportedRegexException {
    long value = digits.isEmpty() ? -1 : 0;
    for (int i = 0; i < digits.length() && value >= 0 && value <= CharSet.MAX; i++) {
      int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
      value = digit < 0 ? -1 : value * radix + digit;
    }
    if (value < 0 || value > CharSet.MAX) {
      throw new UnsupportedRegexException("no code point: " + digits);
    }
    return (int) value;
  }
}
