// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

/**
 * A piece of a statement.
 *
 * @param type what it is
 * @param start its first char
 * @param end the char after its last one, above {@code start}
 */
public record SqlToken(SqlTokenType type, int start, int end) {
  /**
   * The token as written.
   *
   * @param statement the text it was read from
   * @return its part of the text
   */
  public String text(String statement) {
    return statement.substring(start, end);
  }

  /**
   * Whether the token is a word.
   *
   * @param statement the text it was read from
   * @param word the word in lower case
   * @return true if it is, in any case
   */
  public boolean is(String statement, String word) {
    return end - start == word.length()
        && statement.regionMatches(true, start, word, 0, word.length());
  }
}
