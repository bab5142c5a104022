// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** The letters that fingerprints are made of. Punctuation stands for itself. */
final class Kind {
  static final char KEYWORD = 'k';
  static final char UNION = 'U';
  static final char GROUP = 'B';
  static final char EXPRESSION = 'E';
  static final char SQL_TYPE = 't';
  static final char FUNCTION = 'f';
  static final char BAREWORD = 'n';
  static final char NUMBER = '1';
  static final char VARIABLE = 'v';
  static final char STRING = 's';
  static final char OPERATOR = 'o';
  static final char LOGIC = '&';
  static final char COMMENT = 'c';
  static final char COLLATE = 'A';
  static final char STATEMENT = 'T';
  static final char BACKSLASH = '\\';
  static final char UNKNOWN = '?';

  /** Something no honest client sends, such as a MySQL conditional comment. */
  static final char EVIL = 'X';

  private Kind() {}
}
