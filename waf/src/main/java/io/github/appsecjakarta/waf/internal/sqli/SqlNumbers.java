// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** Numbers in all notations, and the single dot. */
final class SqlNumbers {
  private SqlNumbers() {}

  static int number(SqlTokenizer in, SqlToken token, int at) {
    if (in.at(at) == '0' && in.has(at + 1)) {
      byte base = SqlVocabulary.lower(in.at(at + 1));
      if (base == 'x' || base == 'b') {
        return based(in, token, at, base == 'x' ? ByteSet.HEX_DIGITS : ByteSet.BINARY_DIGITS);
      }
    }
    int end = at + ByteSet.DIGITS.countIn(in.source, at);
    if (in.at(end) == '.') {
      end++;
      end += ByteSet.DIGITS.countIn(in.source, end);
      if (end - at == 1) {
        token.set('.', in.source, at, end);
        return end;
      }
    }
    return exponent(in, token, at, end);
  }

  private static int based(SqlTokenizer in, SqlToken token, int at, ByteSet digits) {
    int count = digits.countIn(in.source, at + 2);
    token.set(count == 0 ? Kind.BAREWORD : Kind.NUMBER, in.source, at, at + 2 + count);
    return at + 2 + count;
  }

  private static int exponent(SqlTokenizer in, SqlToken token, int from, int mantissaEnd) {
    int end = mantissaEnd;
    boolean complete = true;
    if (SqlVocabulary.lower(in.at(end)) == 'e') {
      end++;
      if (in.at(end) == '+' || in.at(end) == '-') {
        end++;
      }
      int digits = ByteSet.DIGITS.countIn(in.source, end);
      complete = digits > 0;
      end += digits;
    }
    end = suffix(in, end);
    token.set(complete ? Kind.NUMBER : Kind.BAREWORD, in.source, from, end);
    return end;
  }

  /** Oracle's {@code 1d} and {@code 1f}; {@code 1fUNION} is read as two tokens by databases. */
  private static int suffix(SqlTokenizer in, int at) {
    byte letter = SqlVocabulary.lower(in.at(at));
    if (letter != 'd' && letter != 'f') {
      return at;
    }
    byte after = in.at(at + 1);
    boolean ends =
        !in.has(at + 1)
            || SqlTokenizer.isSeparator(after)
            || after == ';'
            || SqlVocabulary.lower(after) == 'u';
    return ends ? at + 1 : at;
  }
}
