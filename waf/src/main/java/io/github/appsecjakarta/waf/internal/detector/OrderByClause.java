// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.sql.SqlToken;
import io.github.appsecjakarta.waf.internal.sql.SqlTokenType;
import java.util.List;

/**
 * Knows the one piece of code that applications let the request write: what follows ORDER BY.
 * Columns or numbers with a direction, then LIMIT and OFFSET.
 */
final class OrderByClause {
  private enum State {
    ITEM,
    COLUMN,
    COLUMN_OF_TABLE,
    ORDERED,
    DIRECTED,
    LIMIT,
    LIMITED,
    BROKEN
  }

  private OrderByClause() {}

  /** Whether the tokens from {@code first} on are such a clause, whole and nothing else. */
  static boolean isWhole(String text, List<SqlToken> tokens, int first, int after) {
    if (first < 2
        || !tokens.get(first - 2).is(text, "order")
        || !tokens.get(first - 1).is(text, "by")) {
      return false;
    }
    State state = State.ITEM;
    for (int i = first; i < after && state != State.BROKEN; i++) {
      state = next(state, tokens.get(i), text);
    }
    return switch (state) {
      case COLUMN, ORDERED, DIRECTED, LIMITED -> true;
      default -> false;
    };
  }

  private static State next(State state, SqlToken token, String text) {
    SqlTokenType type = token.type();
    return switch (state) {
      case ITEM ->
          type == SqlTokenType.IDENTIFIER
              ? State.COLUMN
              : type == SqlTokenType.NUMBER ? State.ORDERED : State.BROKEN;
      case COLUMN -> type == SqlTokenType.DOT ? State.COLUMN_OF_TABLE : afterItem(token, text);
      case COLUMN_OF_TABLE -> type == SqlTokenType.IDENTIFIER ? State.ORDERED : State.BROKEN;
      case ORDERED -> afterItem(token, text);
      case DIRECTED -> type == SqlTokenType.COMMA ? State.ITEM : afterList(token, text);
      case LIMIT -> type == SqlTokenType.NUMBER ? State.LIMITED : State.BROKEN;
      case LIMITED -> afterList(token, text);
      case BROKEN -> State.BROKEN;
    };
  }

  private static State afterItem(SqlToken token, String text) {
    if (token.type() == SqlTokenType.COMMA) {
      return State.ITEM;
    }
    boolean direction =
        token.type() == SqlTokenType.KEYWORD && (token.is(text, "asc") || token.is(text, "desc"));
    return direction ? State.DIRECTED : afterList(token, text);
  }

  private static State afterList(SqlToken token, String text) {
    boolean bound =
        token.type() == SqlTokenType.KEYWORD
            && (token.is(text, "limit") || token.is(text, "offset"));
    return bound ? State.LIMIT : State.BROKEN;
  }
}
