// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a statement into tokens, as exactly as is needed to tell data from code; it does not
 * parse. Never throws; time and memory are linear in the length of the text.
 */
public final class SqlTokenizer {
  private SqlTokenizer() {}

  /**
   * Splits.
   *
   * @param dialect what the database speaks
   * @param statement any text
   * @return tokens in order, without overlap, covering all but white space; null if there is a
   *     character that has no place in this dialect
   */
  public static @Nullable List<SqlToken> tokens(SqlDialect dialect, String statement) {
    return new SqlLexer(dialect, statement).lex();
  }
}
