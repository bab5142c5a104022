// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/**
 * Cuts bytes into tokens, one by one. One instance reads one text once, in one dialect and from one
 * quote context; it stops for good at a word that is glued to what precedes it ({@code 1union}),
 * which no database would read as a word of its own. Time is linear in the text. Not thread-safe.
 */
final class SqlTokenizer {
  private static final String WORD_START = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

  final byte[] source;
  final boolean mysql;

  /** A word may start here, because the token before it cannot have a word glued to its end. */
  boolean boundary = true;

  /** Reading stopped at a word without a boundary before it: there is no fingerprint. */
  boolean illegal;

  /** Comments that MySQL and other databases understand differently were seen. */
  boolean dialectMatters;

  int tokens;
  private int position;
  private byte openQuote;

  SqlTokenizer(byte[] source, byte openQuote, boolean mysql) {
    this.source = source;
    this.openQuote = openQuote;
    this.mysql = mysql;
  }

  /**
   * Reads the next token.
   *
   * @param token receives it
   * @return false at the end of the text or when reading stopped
   */
  boolean next(SqlToken token) {
    if (openQuote != SqlToken.NO_QUOTE && source.length > 0) {
      position = SqlStrings.quoted(this, token, 0, openQuote, false);
      openQuote = SqlToken.NO_QUOTE;
      tokens++;
      return true;
    }
    token.kind = 0;
    while (position < source.length) {
      position = read(token, position);
      if (illegal) {
        return false;
      }
      if (token.kind != 0) {
        tokens++;
        return true;
      }
    }
    return false;
  }

  byte at(int index) {
    return index < source.length ? source[index] : 0;
  }

  boolean has(int index) {
    return index < source.length;
  }

  /** Sets the token to one byte standing for itself or as {@code kind}. */
  int single(SqlToken token, char kind, int at) {
    token.set(kind, source, at, at + 1);
    boundary = true;
    return at + 1;
  }

  /** As {@link #single}, but for the native engine a word must not follow at once. */
  int glued(SqlToken token, char kind, int at) {
    int next = single(token, kind, at);
    boundary = false;
    return next;
  }

  static boolean isSpace(byte b) {
    return (b >= 0 && b <= ' ') || b == 0x7f || b == (byte) 0xa0;
  }

  /** Fewer bytes than {@link #isSpace} are a blank after a number or after dashes. */
  static boolean isSeparator(byte b) {
    return b == 0 || b == ' ' || (b >= '\t' && b <= '\r') || b == (byte) 0xa0;
  }

  private int read(SqlToken token, int at) {
    byte b = source[at];
    if (isSpace(b)) {
      boundary = true;
      return at + 1;
    }
    if (b < 0 || WORD_START.indexOf(b) >= 0) {
      return SqlWords.wordOrPrefixed(this, token, at);
    }
    if (b == '.' || (b >= '0' && b <= '9')) {
      boundary = false;
      return SqlNumbers.number(this, token, at);
    }
    return readPunctuation(token, at, b);
  }

  private int readPunctuation(SqlToken token, int at, byte b) {
    return switch (b) {
      case '\'', '"' -> SqlStrings.quoted(this, token, at + 1, b, true);
      case '`' -> SqlStrings.backtick(this, token, at);
      case '(', ')', ',', ';', '{', '}' -> single(token, (char) b, at);
      case '?', ']' -> glued(token, Kind.UNKNOWN, at);
      case '#' -> SqlComments.hash(this, token, at);
      case '-' -> SqlComments.dash(this, token, at);
      case '/' -> SqlComments.slash(this, token, at);
      case '$' -> SqlStrings.dollar(this, token, at);
      case '@' -> SqlWords.variable(this, token, at);
      case '[' -> SqlWords.bracketed(this, token, at);
      case '\\' -> SqlWords.backslash(this, token, at);
      case '%', '+', '^', '~' -> glued(token, Kind.OPERATOR, at);
      default -> operator(token, at);
    };
  }

  /** One of {@code ! & * : < = > |}, alone or with what follows. */
  private int operator(SqlToken token, int at) {
    boundary = true;
    if (at(at) == '<' && at(at + 1) == '=' && at(at + 2) == '>') {
      token.set(Kind.OPERATOR, source, at, at + 3);
      return at + 3;
    }
    char kind = has(at + 1) ? SqlVocabulary.kindOf(source, at, 2) : 0;
    if (kind != 0) {
      token.set(kind, source, at, at + 2);
      return at + 2;
    }
    return single(token, source[at] == ':' && has(at + 1) ? ':' : Kind.OPERATOR, at);
  }
}
