// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signs of a dialect that are tokens wherever they stand. Immutable. */
final class SqlSymbols {
  /** One sign. */
  record Symbol(String text, SqlTokenType type) {}

  private static final String OPERATORS = "!= >= <= <> || = % < > + - /";
  private static final String JSON = " -> ->>";

  private static final SqlSymbols GENERIC =
      new SqlSymbols().operators(OPERATORS + " !").bitwise("& ^ ~ |").parameters();
  private static final SqlSymbols MYSQL =
      new SqlSymbols()
          .operators(OPERATORS + JSON + " ! <=> := && ^& ~&")
          .bitwise("& ^ ~ | << >>")
          .parameters()
          .add("{", SqlTokenType.CURLY_OPEN)
          .add("}", SqlTokenType.CURLY_CLOSE);
  private static final SqlSymbols PGSQL =
      new SqlSymbols()
          .operators(OPERATORS + JSON + " ! <=> := >> << <@ #> #>> #- ? ?| ?& @@ @>")
          .bitwise("& ^ ~ | #")
          .add(":", SqlTokenType.COLON)
          .add("::", SqlTokenType.KEYWORD)
          .add("[", SqlTokenType.ARRAY_OPEN)
          .add("]", SqlTokenType.ARRAY_CLOSE);
  private static final SqlSymbols SQLITE =
      new SqlSymbols().operators(OPERATORS + JSON + " <=> >> <<").bitwise("& ~ |").parameters();

  private final List<List<Symbol>> byFirst = new ArrayList<>();

  private SqlSymbols() {
    for (int c = 0; c < 128; c++) {
      byFirst.add(List.of());
    }
    add("(", SqlTokenType.PARENTHESIS);
    add(")", SqlTokenType.PARENTHESIS);
    add(",", SqlTokenType.COMMA);
    add(".", SqlTokenType.DOT);
    add(";", SqlTokenType.QUERY_END);
    add("*", SqlTokenType.ASTERISK);
  }

  static SqlSymbols of(SqlDialect dialect) {
    return switch (dialect) {
      case GENERIC -> GENERIC;
      case MYSQL -> MYSQL;
      case PGSQL -> PGSQL;
      case SQLITE -> SQLITE;
    };
  }

  private SqlSymbols parameters() {
    return add("?", SqlTokenType.QUESTION_MARK).add(":", SqlTokenType.COLON);
  }

  private SqlSymbols operators(String signs) {
    return addAll(signs, SqlTokenType.BINARY_OPERATOR);
  }

  private SqlSymbols bitwise(String signs) {
    return addAll(signs, SqlTokenType.BITWISE_OPERATOR);
  }

  private SqlSymbols addAll(String signs, SqlTokenType type) {
    int start = 0;
    for (int end = signs.indexOf(' '); end >= 0; end = signs.indexOf(' ', start)) {
      add(signs.substring(start, end), type);
      start = end + 1;
    }
    return add(signs.substring(start), type);
  }

  private SqlSymbols add(String text, SqlTokenType type) {
    List<Symbol> symbols = new ArrayList<>(byFirst.get(text.charAt(0)));
    symbols.add(new Symbol(text, type));
    symbols.sort(Comparator.comparingInt((Symbol symbol) -> symbol.text().length()).reversed());
    byFirst.set(text.charAt(0), List.copyOf(symbols));
    return this;
  }

  /** The longest sign that starts at a position; null if none does. */
  @Nullable Symbol at(String text, int at) {
    char first = text.charAt(at);
    if (first < 128) {
      for (Symbol symbol : byFirst.get(first)) {
        if (text.startsWith(symbol.text(), at)) {
          return symbol;
        }
      }
    }
    return null;
  }
}
