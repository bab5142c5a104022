// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular expressions in the syntax of RE2 (google/re2, wiki page Syntax). It is for
 * expressions that RE2/J compiled already: it need not find mistakes, and refuses what it does not
 * know, such as Unicode groups.
 */
final class RegexReader {
  private static final int MOST_REPEATS = 1000;
  private static final int DEEPEST = 200;

  private final PatternText text;
  private ReaderFlags flags;
  private int depth;

  private RegexReader(String pattern, boolean ignoreCase) {
    this.text = new PatternText(pattern);
    this.flags = new ReaderFlags(ignoreCase, false, false);
  }

  static Regex read(String pattern, boolean ignoreCase) throws UnsupportedRegexException {
    RegexReader reader = new RegexReader(pattern, ignoreCase);
    Regex regex = reader.choice();
    if (reader.text.more()) {
      throw new UnsupportedRegexException("a parenthesis too many");
    }
    return regex;
  }

  private Regex choice() throws UnsupportedRegexException {
    if (++depth > DEEPEST) {
      throw new UnsupportedRegexException("too deep");
    }
    List<Regex> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (text.skip("|"));
    depth--;
    return branches.size() == 1 ? branches.get(0) : new Regex.Choice(List.copyOf(branches));
  }

  private Regex sequence() throws UnsupportedRegexException {
    List<Regex> parts = new ArrayList<>();
    while (text.more() && !text.looksAt("|") && !text.looksAt(")")) {
      if (text.skip("\\Q")) {
        quoted(parts);
      } else {
        parts.add(repeated(part()));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Regex.Sequence(List.copyOf(parts));
  }

  private void quoted(List<Regex> parts) throws UnsupportedRegexException {
    text.untilOrEnd("\\E").codePoints().forEach(cp -> parts.add(literal(cp)));
    if (!parts.isEmpty()) {
      parts.add(repeated(parts.remove(parts.size() - 1)));
    }
  }

  private Regex repeated(Regex part) throws UnsupportedRegexException {
    Regex result = part;
    while (text.more()) {
      Regex next = repeatedOnce(result);
      if (next == null) {
        return result;
      }
      text.skip("?"); // whether it is greedy makes no difference here
      result = next;
    }
    return result;
  }

  private @Nullable Regex repeatedOnce(Regex part) throws UnsupportedRegexException {
    if (text.skip("*")) {
      return new Regex.Repeat(part, 0, Regex.Repeat.UNLIMITED);
    }
    if (text.skip("+")) {
      return new Regex.Repeat(part, 1, Regex.Repeat.UNLIMITED);
    }
    if (text.skip("?")) {
      return new Regex.Repeat(part, 0, 1);
    }
    int before = text.position();
    if (text.skip("{")) {
      int least = text.number();
      boolean open = text.skip(",");
      int most = open ? text.number() : least;
      if (least >= 0 && text.skip("}")) {
        if (least > MOST_REPEATS || most > MOST_REPEATS) {
          throw new UnsupportedRegexException("too many repeats");
        }
        return new Regex.Repeat(part, least, most);
      }
      text.position(before);
    }
    return null;
  }

  private Regex part() throws UnsupportedRegexException {
    int cp = text.next();
    return switch (cp) {
      case '(' -> group();
      case '[' -> new Regex.One(BracketReader.read(text, flags.ignoreCase()));
      case '.' -> new Regex.One(flags.dotAll() ? CharSet.ALL : CharSet.NOT_NEWLINE);
      case '^' -> new Regex.At(flags.multiLine() ? Regex.Edge.LINE_START : Regex.Edge.TEXT_START);
      case '$' -> new Regex.At(flags.multiLine() ? Regex.Edge.LINE_END : Regex.Edge.TEXT_END);
      case '\\' -> escape();
      default -> literal(cp);
    };
  }

  private Regex literal(int cp) {
    return flags.ignoreCase() ? new Regex.One(CaseFolding.of(cp)) : Regex.One.of(cp);
  }

  private Regex escape() throws UnsupportedRegexException {
    int letter = text.next();
    return switch (letter) {
      case 'A' -> new Regex.At(Regex.Edge.TEXT_START);
      case 'z' -> new Regex.At(Regex.Edge.TEXT_END);
      case 'b' -> new Regex.At(Regex.Edge.WORD_EDGE);
      case 'B' -> new Regex.At(Regex.Edge.NO_WORD_EDGE);
      default -> escaped(letter);
    };
  }

  private Regex escaped(int letter) throws UnsupportedRegexException {
    CharSet named = EscapeReader.named(letter, flags.ignoreCase());
    return named != null ? new Regex.One(named) : literal(EscapeReader.character(letter, text));
  }

  /** The opening parenthesis has been read. */
  private Regex group() throws UnsupportedRegexException {
    ReaderFlags outside = flags;
    if (text.skip("?P<") || text.skip("?<")) {
      text.until(">");
    } else if (text.skip("?")) {
      if (readFlags()) {
        return Regex.EMPTY;
      }
    }
    Regex inside = choice();
    if (!text.skip(")")) {
      throw new UnsupportedRegexException("a parenthesis too few");
    }
    flags = outside;
    return inside;
  }

  /** Whether the flags are for what follows, not for a group of their own. */
  private boolean readFlags() throws UnsupportedRegexException {
    boolean on = true;
    ReaderFlags inside = flags;
    while (true) {
      int cp = text.next();
      if (cp == ':' || cp == ')') {
        flags = inside;
        return cp == ')';
      }
      if (cp == '-') {
        on = false;
      } else {
        inside = inside.with((char) cp, on);
      }
    }
  }
}
