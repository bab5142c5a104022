// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Map;

/** Reads what stands in brackets; the opening one has been read. */
final class BracketReader {
  private static final Map<String, CharSet> POSIX =
      Map.ofEntries(
          Map.entry("alnum", CharSet.DIGIT.or(CharSet.range('A', 'Z')).or(CharSet.range('a', 'z'))),
          Map.entry("digit", CharSet.DIGIT),
          Map.entry("lower", CharSet.range('a', 'z')),
          Map.entry("upper", CharSet.range('A', 'Z')),
          Map.entry("alpha", CharSet.range('A', 'Z').or(CharSet.range('a', 'z'))),
          Map.entry("ascii", CharSet.range(0, 127)),
          Map.entry("blank", CharSet.of("\t ")),
          Map.entry("cntrl", CharSet.range(0, 31).or(CharSet.range(127, 127))),
          Map.entry("graph", CharSet.range('!', '~')),
          Map.entry("print", CharSet.range(' ', '~')),
          Map.entry(
              "punct",
              CharSet.range('!', '/')
                  .or(CharSet.range(':', '@'))
                  .or(CharSet.range('[', '`'))
                  .or(CharSet.range('{', '~'))),
          Map.entry("space", CharSet.range('\t', '\r').or(CharSet.range(' ', ' '))),
          Map.entry("word", CharSet.WORD),
          Map.entry(
              "xdigit", CharSet.DIGIT.or(CharSet.range('A', 'F')).or(CharSet.range('a', 'f'))));

  private final PatternText text;
  private final boolean ignoreCase;
  private CharSet set = CharSet.NONE;

  private BracketReader(PatternText text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
  }

  static CharSet read(PatternText text, boolean ignoreCase) throws UnsupportedRegexException {
    boolean negated = text.skip('^');
    BracketReader reader = new BracketReader(text, ignoreCase);
    do {
      reader.member();
    } while (!text.skip(']'));
    return negated ? reader.set.negated() : reader.set;
  }

  private void member() throws UnsupportedRegexException {
    if (text.peek() == '[' && text.skip("[:")) {
      set = set.or(posix());
      return;
    }
    int cp = text.next();
    if (cp == '\\') {
      int letter = text.next();
      CharSet named = EscapeReader.named(letter, ignoreCase);
      if (named != null) {
        set = set.or(named);
        return;
      }
      cp = EscapeReader.character(letter, text);
    }
    int high = high(cp);
    if (ignoreCase && Re2j.isEndless(cp, high)) {
      throw UnsupportedRegexException.ofEndless();
    }
    CharSet range = CharSet.range(cp, high);
    set = set.or(ignoreCase ? CaseFolding.fold(range) : range);
  }

  /** The end of the range that starts here, or its start if there is none. */
  private int high(int low) throws UnsupportedRegexException {
    if (text.peek() != '-' || text.looksAt("-]")) {
      return low;
    }
    text.skip('-');
    int high = text.next();
    if (high == '\\') {
      high = EscapeReader.character(text.next(), text);
    }
    if (high < low) {
      throw new UnsupportedRegexException("a range upside down");
    }
    return high;
  }

  private CharSet posix() throws UnsupportedRegexException {
    boolean negated = text.skip('^');
    String name = text.until(":]");
    CharSet known = POSIX.get(name);
    if (known == null) {
      throw new UnsupportedRegexException("class " + name);
    }
    CharSet folded = ignoreCase ? CaseFolding.fold(known) : known;
    return negated ? folded.negated() : folded;
  }
}
