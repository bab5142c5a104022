// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** Text in quotes of any kind, and the other meanings of {@code $}. */
final class SqlStrings {
  private static final ByteSet MONEY = ByteSet.of("0123456789.,\0");
  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";

  private SqlStrings() {}

  /** Reads up to the closing quote; {@code from} is the first byte after the opening quote. */
  static int quoted(SqlTokenizer in, SqlToken token, int from, byte quote, boolean opened) {
    byte[] source = in.source;
    in.boundary = true;
    int at = from;
    while (true) {
      at = Bytes.find(source, quote, at);
      if (at < 0) {
        return string(in, token, from, source.length, opened ? quote : 0, (byte) 0, source.length);
      }
      if (escaped(source, from, at)) {
        at++;
      } else if (in.has(at + 1) && in.at(at + 1) == quote) {
        at += 2;
      } else {
        return string(in, token, from, at, opened ? quote : 0, quote, at + 1);
      }
    }
  }

  /** A name in backticks is a function when it is the name of one. */
  static int backtick(SqlTokenizer in, SqlToken token, int at) {
    int next = quoted(in, token, at + 1, (byte) '`', true);
    char kind = SqlVocabulary.kindOf(token.text, 0, token.length);
    token.kind = kind == Kind.FUNCTION ? Kind.FUNCTION : Kind.BAREWORD;
    return next;
  }

  /** {@code E'..'} and {@code N'..'}: -1 if there is no quote at {@code at + 1}. */
  static int prefixed(SqlTokenizer in, SqlToken token, int at) {
    if (!in.has(at + 2) || in.at(at + 1) != '\'') {
      return -1;
    }
    return quoted(in, token, at + 2, (byte) '\'', true);
  }

  /** {@code U&'..'}. */
  static int unicode(SqlTokenizer in, SqlToken token, int at) {
    if (!in.has(at + 2) || in.at(at + 1) != '&' || in.at(at + 2) != '\'') {
      return -1;
    }
    int next = quoted(in, token, at + 3, (byte) '\'', true);
    token.open = 'u';
    if (token.close == '\'') {
      token.close = 'u';
    }
    return next;
  }

  /** Oracle's {@code q'[..]'} with any delimiter; {@code at} is the q. */
  static int oracle(SqlTokenizer in, SqlToken token, int at) {
    if (!in.has(at + 2) || in.at(at + 1) != '\'' || in.at(at + 2) <= ' ') {
      return -1;
    }
    char opening = (char) in.at(at + 2);
    int pair = OPENING.indexOf(opening);
    char closing = pair < 0 ? opening : CLOSING.charAt(pair);
    int close = Bytes.find(in.source, closing + "'", at + 3, in.source.length);
    in.boundary = false;
    return close < 0
        ? string(in, token, at + 3, in.source.length, (byte) 'q', (byte) 0, in.source.length)
        : string(in, token, at + 3, close, (byte) 'q', (byte) 'q', close + 2);
  }

  /** An amount of money, a dollar-quoted string, or just a bare {@code $}. */
  static int dollar(SqlTokenizer in, SqlToken token, int at) {
    if (!in.has(at + 1)) {
      return in.single(token, Kind.BAREWORD, at);
    }
    int digits = MONEY.countIn(in.source, at + 1);
    if (digits == 1 && in.at(at + 1) == '.') {
      return SqlWords.word(in, token, at);
    }
    if (digits > 0) {
      token.set(Kind.NUMBER, in.source, at, at + 1 + digits);
      in.boundary = false;
      return at + 1 + digits;
    }
    return dollarQuoted(in, token, at);
  }

  private static int dollarQuoted(SqlTokenizer in, SqlToken token, int at) {
    int tag = ByteSet.LETTERS.countIn(in.source, at + 1);
    int body = at + tag + 2;
    if (in.at(body - 1) != '$') {
      return tag == 0
          ? in.glued(token, Kind.BAREWORD, at)
          : in.single(token, Kind.BAREWORD, at);
    }
    // the native engine looks for the closing tag in a shifted window: only near the start it finds it
    int close = Bytes.findAgain(in.source, at, body, tag + 2, in.source.length - at);
    if (tag == 0) {
      close = Bytes.findAgain(in.source, at, body, body, in.source.length);
    }
    in.boundary = false;
    return close < body
        ? string(in, token, body, in.source.length, (byte) '$', (byte) 0, in.source.length)
        : string(in, token, body, close, (byte) '$', (byte) '$', close + tag + 2);
  }

  private static int string(
      SqlTokenizer in, SqlToken token, int from, int to, int open, byte close, int next) {
    token.set(Kind.STRING, in.source, Math.min(from, to), to);
    token.open = (byte) open;
    token.close = close;
    return next;
  }

  private static boolean escaped(byte[] source, int from, int quote) {
    int at = quote - 1;
    while (at >= from && source[at] == '\\') {
      at--;
    }
    return (quote - 1 - at) % 2 == 1;
  }
}
