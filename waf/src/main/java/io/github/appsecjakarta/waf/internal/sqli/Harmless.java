// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** Tells apart harmless text that has the fingerprint of an injection. */
final class Harmless {

  private Harmless() {}

  /** Whether the tokens, {@code count} of them, are not an injection after all. */
  static boolean test(byte[] source, SqlToken[] tokens, int count, int tokensRead) {
    if (count > 1 && tokens[count - 1].is(Kind.COMMENT) && hidesFromLog(source)) {
      return false;
    }
    return switch (count) {
      case 2 -> two(source, tokens[0], tokens[1], tokensRead);
      case 3 -> three(tokens[0], tokens[1], tokens[2], tokensRead);
      default -> false;
    };
  }

  private static boolean two(byte[] source, SqlToken a, SqlToken b, int tokensRead) {
    if (b.is(Kind.UNION)) {
      return tokensRead == 2;
    }
    if (b.first() == '#' || (a.is(Kind.BAREWORD) && b.is(Kind.COMMENT) && b.first() != '/')) {
      return true;
    }
    if (a.is(Kind.NUMBER) && b.is(Kind.COMMENT)) {
      return b.first() != '/' && tokensRead <= 2 && !endsLikeNumber(source, a.length);
    }
    return b.length > 2 && b.first() == '-';
  }

  /** After the number comes a blank or a comment. */
  private static boolean endsLikeNumber(byte[] source, int at) {
    if (at >= source.length) {
      return true;
    }
    byte next = source[at];
    byte second = at + 1 < source.length ? source[at + 1] : 0;
    return (next >= 0 && next <= ' ')
        || (next == '/' && second == '*')
        || (next == '-' && second == '-');
  }

  private static boolean three(SqlToken a, SqlToken b, SqlToken c, int tokensRead) {
    if (a.is(Kind.STRING) && b.isOneOf("o&") && c.is(Kind.STRING)) {
      boolean outsideIn =
          a.open == SqlToken.NO_QUOTE && c.close == SqlToken.NO_QUOTE && a.close == c.open;
      return !outsideIn;
    }
    if (b.is(Kind.LOGIC) && isPlain(a.kind, c.kind)) {
      return tokensRead == 3;
    }
    return b.is(Kind.KEYWORD) && (b.length < 5 || !b.startsWith("into"));
  }

  private static boolean isPlain(char a, char c) {
    return (a == Kind.STRING && c == Kind.BAREWORD)
        || (a == Kind.BAREWORD && c == Kind.NUMBER)
        || (a == Kind.NUMBER && (c == Kind.NUMBER || c == Kind.VARIABLE || c == Kind.STRING));
  }

  private static boolean hidesFromLog(byte[] source) {
    return Bytes.find(source, "sp_password", 0, source.length) >= 0;
  }
}
