// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.List;

/** The syntax tree of a regular expression, as far as it decides whether there is a match. */
sealed interface Regex {
  Regex EMPTY = new Sequence(List.of());

  /**
   * One character of a set.
   *
   * @param set the characters
   */
  record One(CharSet set) implements Regex {
    private static final One[] ASCII = new One[128];
    private static final One[] FOLDED = new One[128];

    static {
      for (int cp = 0; cp < ASCII.length; cp++) {
        ASCII[cp] = new One(CharSet.range(cp, cp));
        FOLDED[cp] = new One(CaseFolding.of(cp));
      }
    }

    static One of(int cp) {
      return cp < ASCII.length ? ASCII[cp] : new One(CharSet.range(cp, cp));
    }

    /** The character in either case. */
    static One folded(int cp) {
      return cp < FOLDED.length ? FOLDED[cp] : new One(CaseFolding.of(cp));
    }
  }

  /**
   * One after the other; none: the empty text.
   *
   * @param parts the parts
   */
  record Sequence(List<Regex> parts) implements Regex {}

  /**
   * Any one of some.
   *
   * @param branches the branches, at least one
   */
  record Choice(List<Regex> branches) implements Regex {}

  /**
   * The same several times.
   *
   * @param part what
   * @param least how often at least
   * @param most how often at most, or {@link #UNLIMITED}
   */
  record Repeat(Regex part, int least, int most) implements Regex {
    static final int UNLIMITED = -1;
  }

  /**
   * A place, not a character.
   *
   * @param edge what holds there
   */
  record At(Edge edge) implements Regex {}

  /** What can be asked of a place between two characters. */
  enum Edge {
    TEXT_START,
    TEXT_END,
    LINE_START,
    LINE_END,
    WORD_EDGE,
    NO_WORD_EDGE
  }
}
