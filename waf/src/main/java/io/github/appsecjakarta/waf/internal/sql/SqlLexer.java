// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits one statement. Used once. */
final class SqlLexer {
  private final SqlDialect dialect;
  private final SqlWords words;
  private final SqlSymbols symbols;
  private final String text;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int at;

  /** Inside a comment that MySQL runs. */
  private boolean running;

  SqlLexer(SqlDialect dialect, String text) {
    this.dialect = dialect;
    this.words = SqlWords.of(dialect);
    this.symbols = SqlSymbols.of(dialect);
    this.text = text;
  }

  @Nullable List<SqlToken> lex() {
    while (at < text.length()) {
      if (!next(text.charAt(at))) {
        return null;
      }
    }
    return tokens;
  }

  private boolean next(char c) {
    if (Ascii.isSpace(c)) {
      at++;
      return true;
    }
    return comment(c) || ofDialect(c) || quoted(c) || number(c) || word(c) || symbol();
  }

  private boolean comment(char c) {
    if (c == '/' && text.startsWith("*", at + 1)) {
      return inlineComment();
    }
    boolean dashes = c == '-' && text.startsWith("-", at + 1) && dashesStartComment();
    boolean hash = c == '#' && (dialect == SqlDialect.GENERIC || dialect == SqlDialect.MYSQL);
    return (dashes || hash) && add(SqlTokenType.EOL_COMMENT, SqlText.line(text, at));
  }

  private boolean dashesStartComment() {
    return dialect != SqlDialect.MYSQL
        || at + 2 >= text.length()
        || Ascii.isSpace(text.charAt(at + 2));
  }

  private boolean inlineComment() {
    if (dialect == SqlDialect.MYSQL && text.startsWith("!", at + 2)) {
      running = true;
      at += 3;
      return true;
    }
    return add(SqlTokenType.INLINE_COMMENT, SqlText.through(text, at + 2, "*/"));
  }

  private boolean ofDialect(char c) {
    return switch (dialect) {
      case GENERIC -> false;
      case MYSQL -> ofMysql(c);
      case PGSQL -> ofPgsql(c);
      case SQLITE -> ofSqlite(c);
    };
  }

  private boolean ofMysql(char c) {
    if (running && text.startsWith("*/", at)) {
      running = false;
      at += 2;
      return true;
    }
    return c == '@' && add(SqlTokenType.IDENTIFIER, mysqlVariable());
  }

  /** {@code @name}, {@code @@scope.name}, with any of the names in quotes. */
  private int mysqlVariable() {
    int end = text.startsWith("@@", at) ? at + 2 : at + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      int part = SqlText.name(text, end);
      if (c == '`' || c == '\'' || c == '"') {
        part = SqlText.quoted(text, end + 1, c, false);
      }
      if (!text.startsWith(".", part)) {
        return part;
      }
      end = part + 1;
    }
    return end;
  }

  private boolean ofPgsql(char c) {
    if (c == '$') {
      return dollar();
    }
    if (c == '@' && !text.startsWith("@", at + 1) && !text.startsWith(">", at + 1)) {
      at++;
      return true;
    }
    return switch (Ascii.lower(c)) {
      case 'e' -> prefixed("'", SqlTokenType.SINGLE_QUOTED);
      case 'u' ->
          prefixed("&'", SqlTokenType.SINGLE_QUOTED) || prefixed("&\"", SqlTokenType.IDENTIFIER);
      case 'b', 'x' -> prefixed("'", SqlTokenType.NUMBER);
      default -> false;
    };
  }

  /** A quoted text whose kind is told by letters before the quote. */
  private boolean prefixed(String opener, SqlTokenType type) {
    if (!text.startsWith(opener, at + 1)) {
      return false;
    }
    int start = at + 1 + opener.length();
    boolean backslash = Ascii.lower(text.charAt(at)) == 'e';
    return add(type, SqlText.quoted(text, start, text.charAt(start - 1), backslash));
  }

  private boolean dollar() {
    int number = SqlText.digits(text, at + 1);
    if (number > at + 1) {
      return add(SqlTokenType.IDENTIFIER, number);
    }
    int tagEnd = at + 1;
    while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd))) {
      tagEnd++;
    }
    if (!text.startsWith("$", tagEnd)) {
      return false;
    }
    String tag = text.substring(at, tagEnd + 1);
    return add(SqlTokenType.DOLLAR_QUOTED, SqlText.through(text, tagEnd + 1, tag));
  }

  private static boolean isTagPart(char c) {
    return SqlText.isNamePart(c) && c != '$';
  }

  private boolean ofSqlite(char c) {
    if (c == '[') {
      return add(SqlTokenType.IDENTIFIER, SqlText.through(text, at + 1, "]"));
    }
    int end = c == '$' ? SqlText.word(text, at + 1) : 0;
    return end > at + 1 && add(SqlTokenType.IDENTIFIER, end);
  }

  private boolean quoted(char c) {
    boolean backslash = dialect == SqlDialect.GENERIC || dialect == SqlDialect.MYSQL;
    return switch (c) {
      case '\'' -> quoted(SqlTokenType.SINGLE_QUOTED, backslash);
      case '"' ->
          quoted(
              dialect == SqlDialect.MYSQL ? SqlTokenType.DOUBLE_QUOTED : SqlTokenType.IDENTIFIER,
              backslash);
      case '`' -> dialect != SqlDialect.PGSQL && quoted(backQuoted(), false);
      default -> false;
    };
  }

  private SqlTokenType backQuoted() {
    return dialect == SqlDialect.GENERIC ? SqlTokenType.BACK_QUOTED : SqlTokenType.IDENTIFIER;
  }

  private boolean quoted(SqlTokenType type, boolean backslash) {
    return add(type, SqlText.quoted(text, at + 1, text.charAt(at), backslash));
  }

  private boolean number(char c) {
    boolean sign = (c == '-' || c == '+') && !lastIsNumber();
    boolean digit = SqlText.isDigit(c);
    int end = sign || digit ? SqlNumbers.end(text, at) : -1;
    if (end < 0 && digit) {
      // 4_name: some databases read a number and an alias, and to fail here would hide the rest
      return add(SqlTokenType.IDENTIFIER, SqlText.name(text, at));
    }
    return end >= 0 && add(SqlTokenType.NUMBER, end);
  }

  private boolean lastIsNumber() {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).type() == SqlTokenType.NUMBER;
  }

  private boolean word(char c) {
    if (!SqlText.isNameStart(c)) {
      return false;
    }
    int end = SqlText.word(text, at);
    SqlTokenType type = words.type(text, at, end);
    return type != null ? add(type, end) : add(SqlTokenType.IDENTIFIER, SqlText.name(text, at));
  }

  private boolean symbol() {
    SqlSymbols.Symbol symbol = symbols.at(text, at);
    return symbol != null && add(symbol.type(), at + symbol.text().length());
  }

  private boolean add(SqlTokenType type, int end) {
    tokens.add(new SqlToken(type, at, end));
    at = end;
    return true;
  }
}
