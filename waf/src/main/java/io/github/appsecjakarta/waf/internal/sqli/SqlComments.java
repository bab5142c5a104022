// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** Comments, and the operators that begin like one. */
final class SqlComments {
  private SqlComments() {}

  static int hash(SqlTokenizer in, SqlToken token, int at) {
    in.dialectMatters = true;
    return in.mysql ? toEndOfLine(in, token, at) : in.glued(token, Kind.OPERATOR, at);
  }

  static int dash(SqlTokenizer in, SqlToken token, int at) {
    if (in.at(at + 1) != '-' || !in.has(at + 1)) {
      return in.single(token, Kind.OPERATOR, at);
    }
    if (!in.has(at + 2) || SqlTokenizer.isSeparator(in.at(at + 2))) {
      return toEndOfLine(in, token, at);
    }
    // only MySQL wants a blank after the dashes
    in.dialectMatters = true;
    return in.mysql ? in.single(token, Kind.OPERATOR, at) : toEndOfLine(in, token, at);
  }

  static int slash(SqlTokenizer in, SqlToken token, int at) {
    if (in.at(at + 1) != '*') {
      return in.glued(token, Kind.OPERATOR, at);
    }
    int close = Bytes.find(in.source, "*/", at + 2, in.source.length);
    int end = close < 0 ? in.source.length : close + 2;
    boolean nested = close >= 0 && Bytes.find(in.source, "/*", at + 2, close + 1) >= 0;
    boolean evil = nested || in.at(at + 2) == '!';
    token.set(evil ? Kind.EVIL : Kind.COMMENT, in.source, at, end);
    in.boundary = !evil;
    return end;
  }

  private static int toEndOfLine(SqlTokenizer in, SqlToken token, int at) {
    int newLine = Bytes.find(in.source, "\n", at, in.source.length);
    int end = newLine < 0 ? in.source.length : newLine;
    token.set(Kind.COMMENT, in.source, at, end);
    in.boundary = true;
    return newLine < 0 ? end : end + 1;
  }
}
