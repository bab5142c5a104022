// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a dialect that are not names. Immutable. */
final class SqlWords {
  private static final SqlWords GENERIC =
      new SqlWords(
          "select from where group offset limit distinct having order asc desc union null all any"
              + " by as",
          "or and between like in mod is not");
  private static final SqlWords MYSQL =
      new SqlWords(
          "select all distinct distinctrow high_priority straight_join sql_small_result"
              + " sql_big_result sql_buffer_result sql_no_cache sql_calc_found_rows from partition"
              + " where group with rollup union intersect except having window order case null by"
              + " asc desc limit offset as",
          "mod and between binary div last_day regexp xor or rlike sounds like not in is");
  private static final SqlWords PGSQL =
      new SqlWords(
          "select from where group offset limit having order partition by asc desc null",
          "or xor and in between like regexp sounds not is mod div");
  private static final SqlWords SQLITE =
      new SqlWords(
          "select distinct all from where group having window values offset limit order by asc desc"
              + " union intersect except null as",
          "or and in between like glob escape collate regexp match notnull isnull not is");

  private static final int LONGEST = "sql_calc_found_rows".length();

  private final Map<String, SqlTokenType> types = new HashMap<>();

  private SqlWords(String keywords, String operators) {
    add(keywords, SqlTokenType.KEYWORD);
    add(operators, SqlTokenType.BINARY_OPERATOR);
  }

  static SqlWords of(SqlDialect dialect) {
    return switch (dialect) {
      case GENERIC -> GENERIC;
      case MYSQL -> MYSQL;
      case PGSQL -> PGSQL;
      case SQLITE -> SQLITE;
    };
  }

  private void add(String words, SqlTokenType type) {
    int start = 0;
    for (int end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', start)) {
      types.put(words.substring(start, end), type);
      start = end + 1;
    }
    types.put(words.substring(start), type);
  }

  /** What a word is; null if it is only a name. */
  @Nullable SqlTokenType type(String text, int start, int end) {
    return end - start > LONGEST
        ? null
        : types.get(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
