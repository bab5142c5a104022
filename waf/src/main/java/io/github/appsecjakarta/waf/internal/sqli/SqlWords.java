// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** Words, words with a quoted part such as {@code x'ff'}, variables and names in brackets. */
final class SqlWords {
  private static final ByteSet WORD_END =
      ByteSet.of(" []{}<>:\\?=@!#~+-*/&|^%(),';\t\n\u000b\f\r\"\u00a0\0");
  private static final ByteSet VARIABLE_END =
      ByteSet.of(" <>:\\?=@!#~+-*/&|^%(),';\t\n\u000b\f\r`\"\0");

  private SqlWords() {}

  static int wordOrPrefixed(SqlTokenizer in, SqlToken token, int at) {
    int end =
        switch (SqlVocabulary.lower(in.at(at))) {
          case 'e' -> SqlStrings.prefixed(in, token, at);
          case 'u' -> SqlStrings.unicode(in, token, at);
          case 'q' -> SqlStrings.oracle(in, token, at);
          case 'n' -> national(in, token, at);
          case 'b' -> digits(in, token, at, ByteSet.BINARY_DIGITS);
          case 'x' -> digits(in, token, at, ByteSet.HEX_DIGITS);
          default -> -1;
        };
    return end < 0 ? word(in, token, at) : end;
  }

  /** A plain word: of the vocabulary, or a bareword. Stops the tokenizer if it is glued. */
  static int word(SqlTokenizer in, SqlToken token, int at) {
    if (!in.boundary) {
      in.illegal = true;
      return at;
    }
    in.boundary = false;
    int length = WORD_END.countOutside(in.source, at);
    for (int i = 1; i < Math.min(length, SqlToken.MAX_TEXT + 1); i++) {
      byte b = in.source[at + i];
      if (b == '.' || b == '`') {
        char kind = SqlVocabulary.kindOf(in.source, at, i);
        if (kind != 0 && kind != Kind.BAREWORD) {
          token.set(kind, in.source, at, at + i);
          return at + i;
        }
      }
    }
    char kind = length <= SqlToken.MAX_TEXT ? SqlVocabulary.kindOf(in.source, at, length) : 0;
    token.set(kind == 0 ? Kind.BAREWORD : kind, in.source, at, at + length);
    return at + length;
  }

  static int variable(SqlTokenizer in, SqlToken token, int at) {
    int name = in.at(at + 1) == '@' ? at + 2 : at + 1;
    byte quote = in.at(name);
    if (quote == '`' || quote == '\'' || quote == '"') {
      int end = SqlStrings.quoted(in, token, name + 1, quote, true);
      token.kind = Kind.VARIABLE;
      return end;
    }
    in.boundary = false;
    int length = VARIABLE_END.countOutside(in.source, name);
    token.set(Kind.VARIABLE, in.source, name, name + length);
    return name + length;
  }

  static int bracketed(SqlTokenizer in, SqlToken token, int at) {
    int close = Bytes.find(in.source, (byte) ']', at);
    int end = close < 0 ? in.source.length : close + 1;
    token.set(Kind.BAREWORD, in.source, at, end);
    in.boundary = false;
    return end;
  }

  /** MySQL's {@code \N} is null; any other backslash stands alone. */
  static int backslash(SqlTokenizer in, SqlToken token, int at) {
    boolean isNull = in.at(at + 1) == 'N';
    token.set(isNull ? Kind.NUMBER : Kind.BACKSLASH, in.source, at, at + (isNull ? 2 : 1));
    in.boundary = false;
    return at + token.length;
  }

  private static int national(SqlTokenizer in, SqlToken token, int at) {
    int end = SqlStrings.prefixed(in, token, at);
    if (end >= 0) {
      return end;
    }
    return SqlVocabulary.lower(in.at(at + 1)) == 'q' ? SqlStrings.oracle(in, token, at + 1) : -1;
  }

  private static int digits(SqlTokenizer in, SqlToken token, int at, ByteSet digits) {
    if (in.at(at + 1) != '\'') {
      return -1;
    }
    int count = digits.countIn(in.source, at + 2);
    int end = at + 2 + count;
    if (in.at(end) != '\'') {
      return -1;
    }
    token.set(Kind.NUMBER, in.source, at, end + 1);
    in.boundary = false;
    return end + 1;
  }
}
