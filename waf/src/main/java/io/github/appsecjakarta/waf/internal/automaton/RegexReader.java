// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular expressions in the syntax of RE2 (google/re2, wiki page Syntax). What it reads,
 * RE2/J compiles, so that this can be left for later ({@code RegexReaderTest}); it refuses whatever
 * is wrong, odd or unknown to it, such as Unicode groups, and then RE2/J has to say.
 */
final class RegexReader {
  private static final int MOST_REPEATS = 1000;
  private static final int DEEPEST = 200;
  private static final int LONGEST = 1_000_000;

  private final PatternText text;
  private final Set<String> names = new HashSet<>();
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
    if ((long) pattern.length() * copies(regex) > LONGEST) {
      throw new UnsupportedRegexException("too long");
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
    } while (text.skip('|'));
    depth--;
    return branches.size() == 1 ? branches.get(0) : new Regex.Choice(List.copyOf(branches));
  }

  private Regex sequence() throws UnsupportedRegexException {
    List<Regex> parts = new ArrayList<>();
    for (int next = text.peek(); next >= 0 && next != '|' && next != ')'; next = text.peek()) {
      if (next == '\\' && text.skip("\\Q")) {
        quoted(parts);
      } else {
        parts.add(repeated(part()));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Regex.Sequence(List.copyOf(parts));
  }

  private void quoted(List<Regex> parts) throws UnsupportedRegexException {
    String quote = text.untilOrEnd("\\E");
    if (quote.isEmpty()) {
      throw new UnsupportedRegexException("nothing quoted");
    }
    for (int cp : quote.codePoints().toArray()) {
      parts.add(literal(cp));
    }
    parts.add(repeated(parts.remove(parts.size() - 1)));
  }

  private Regex repeated(Regex part) throws UnsupportedRegexException {
    Regex result = repeatedOnce(part);
    if (result == null) {
      return part;
    }
    text.skip('?'); // whether it is greedy makes no difference here
    if (repeatedOnce(part) != null) {
      throw new UnsupportedRegexException("repeated twice");
    }
    return result;
  }

  private @Nullable Regex repeatedOnce(Regex part) throws UnsupportedRegexException {
    return switch (text.peek()) {
      case '*' -> repeat(part, 0, Regex.Repeat.UNLIMITED);
      case '+' -> repeat(part, 1, Regex.Repeat.UNLIMITED);
      case '?' -> repeat(part, 0, 1);
      case '{' -> counted(part);
      default -> null;
    };
  }

  private Regex repeat(Regex part, int least, int most) throws UnsupportedRegexException {
    text.next();
    return new Regex.Repeat(part, least, most);
  }

  /** A count in braces, or null if the brace is but a character. */
  private @Nullable Regex counted(Regex part) throws UnsupportedRegexException {
    int before = text.position();
    text.skip('{');
    int least = text.number();
    boolean open = text.skip(',');
    int most = open ? text.number() : least;
    if (least < 0 || !text.skip('}')) {
      text.position(before);
      return null;
    }
    if (Math.max(least, most) * (long) copies(part) > MOST_REPEATS || (most >= 0 && most < least)) {
      throw new UnsupportedRegexException("a wrong count, or too many repeats");
    }
    return new Regex.Repeat(part, least, most);
  }

  /** How often counts inside an expression repeat a part of it at most. */
  private static int copies(Regex regex) {
    int copies = 1;
    if (regex instanceof Regex.Sequence sequence) {
      for (Regex part : sequence.parts()) {
        copies = Math.max(copies, copies(part));
      }
    } else if (regex instanceof Regex.Choice choice) {
      for (Regex branch : choice.branches()) {
        copies = Math.max(copies, copies(branch));
      }
    } else if (regex instanceof Regex.Repeat repeat) {
      return Math.max(1, Math.max(repeat.least(), repeat.most())) * copies(repeat.part());
    }
    return copies;
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
      case '{' -> brace();
      case '*', '+', '?' -> throw new UnsupportedRegexException("nothing to repeat");
      default -> literal(cp);
    };
  }

  /** A brace that is but a character; RE2/J does not always let one be repeated. */
  private Regex brace() throws UnsupportedRegexException {
    text.position(text.position() - 1);
    boolean count = counted(Regex.EMPTY) != null;
    text.skip('{');
    if (count || repeatedOnce(Regex.EMPTY) != null) {
      throw new UnsupportedRegexException("nothing to repeat, or a repeated brace");
    }
    return literal('{');
  }

  private Regex literal(int cp) throws UnsupportedRegexException {
    if (!flags.ignoreCase()) {
      return Regex.One.of(cp);
    }
    if (Re2j.isEndless(cp, cp)) {
      throw UnsupportedRegexException.ofEndless();
    }
    return Regex.One.folded(cp);
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
      named(text.until(">"));
    } else if (text.skip('?')) {
      if (readFlags()) {
        if (repeatedOnce(Regex.EMPTY) != null) {
          throw new UnsupportedRegexException("flags repeated");
        }
        return Regex.EMPTY;
      }
    }
    Regex inside = choice();
    if (!text.skip(')')) {
      throw new UnsupportedRegexException("a parenthesis too few");
    }
    flags = outside;
    return inside;
  }

  private void named(String name) throws UnsupportedRegexException {
    if (name.isEmpty() || !name.chars().allMatch(CharSet.WORD::contains) || !names.add(name)) {
      throw new UnsupportedRegexException("group name " + name);
    }
  }

  /** Whether the flags are for what follows, not for a group of their own. */
  private boolean readFlags() throws UnsupportedRegexException {
    boolean on = true;
    boolean any = text.peek() == ':';
    ReaderFlags inside = flags;
    while (true) {
      int cp = text.next();
      if (any && (cp == ':' || cp == ')')) {
        flags = inside;
        return cp == ')';
      }
      if (on && cp == '-') {
        on = false;
        any = false;
      } else {
        inside = inside.with(cp, on);
        any = true;
      }
    }
  }
}
