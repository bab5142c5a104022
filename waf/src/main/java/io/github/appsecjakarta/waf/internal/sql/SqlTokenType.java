// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

/** What a {@link SqlToken} is. */
public enum SqlTokenType {
  /** A reserved word of the dialect's list. */
  KEYWORD,
  /** A name, quoted or not, or a variable. */
  IDENTIFIER,
  /** A number, with its sign where one may start a number. */
  NUMBER,
  /** A string in single quotes. */
  SINGLE_QUOTED,
  /** A string in double quotes. */
  DOUBLE_QUOTED,
  /** A string in back quotes. */
  BACK_QUOTED,
  /** A string between two {@code $tag$}. */
  DOLLAR_QUOTED,
  /** {@code *}, whatever it stands for. */
  ASTERISK,
  /** A comment up to the end of the line, without the line break. */
  EOL_COMMENT,
  /** A comment with an end of its own. */
  INLINE_COMMENT,
  /** {@code (} or {@code )}. */
  PARENTHESIS,
  /** A comma. */
  COMMA,
  /** A place for a parameter. */
  QUESTION_MARK,
  /** {@code :}. */
  COLON,
  /** {@code .}. */
  DOT,
  /** {@code ;}. */
  QUERY_END,
  /** An operator, sign or word. */
  BINARY_OPERATOR,
  /** An operator on bits. */
  BITWISE_OPERATOR,
  /** {@code [}. */
  ARRAY_OPEN,
  /** {@code ]}. */
  ARRAY_CLOSE,
  /** <code>{</code>. */
  CURLY_OPEN,
  /** <code>}</code>. */
  CURLY_CLOSE
}
