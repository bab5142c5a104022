// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

import org.jspecify.annotations.Nullable;

/** What the lexer is inside of, and the tokens at its two ends. */
enum ShellScope {
  GLOBAL(ShellTokenType.CONTROL, ShellTokenType.CONTROL, "", ""),
  COMMAND(ShellTokenType.COMMAND_OPEN, ShellTokenType.COMMAND_CLOSE, "$(", ")"),
  BACKTICK(ShellTokenType.BACKTICK_OPEN, ShellTokenType.BACKTICK_CLOSE, "`", "`"),
  PROCESS(ShellTokenType.PROCESS_OPEN, ShellTokenType.PROCESS_CLOSE, "<(", ")"),
  SUBSHELL(ShellTokenType.SUBSHELL_OPEN, ShellTokenType.SUBSHELL_CLOSE, "(", ")"),
  GROUP(ShellTokenType.GROUP_OPEN, ShellTokenType.GROUP_CLOSE, "{", "}"),
  ARRAY(ShellTokenType.ARRAY_OPEN, ShellTokenType.ARRAY_CLOSE, "(", ")"),
  DOUBLE_QUOTED(
      ShellTokenType.DOUBLE_QUOTED_OPEN,
      ShellTokenType.DOUBLE_QUOTED_CLOSE,
      "\"",
      "\"",
      ShellTokenType.DOUBLE_QUOTED),
  ARITHMETIC(
      ShellTokenType.ARITHMETIC_OPEN,
      ShellTokenType.ARITHMETIC_CLOSE,
      "$((",
      "))",
      ShellTokenType.ARITHMETIC),
  OLD_ARITHMETIC(
      ShellTokenType.ARITHMETIC_OPEN,
      ShellTokenType.ARITHMETIC_CLOSE,
      "$[",
      "]",
      ShellTokenType.ARITHMETIC),
  FILE(ShellTokenType.FILE_OPEN, ShellTokenType.FILE_CLOSE, "$(<", ")", ShellTokenType.REDIRECTION),
  PARAMETER(
      ShellTokenType.PARAMETER_OPEN,
      ShellTokenType.PARAMETER_CLOSE,
      "${",
      "}",
      ShellTokenType.VARIABLE);

  final ShellTokenType open;
  final ShellTokenType close;
  final String opener;
  final String closer;

  /** The token for the whole when nothing is nested in it; null for scopes that hold commands. */
  final @Nullable ShellTokenType whole;

  ShellScope(ShellTokenType open, ShellTokenType close, String opener, String closer) {
    this(open, close, opener, closer, null);
  }

  ShellScope(
      ShellTokenType open,
      ShellTokenType close,
      String opener,
      String closer,
      @Nullable ShellTokenType whole) {
    this.open = open;
    this.close = close;
    this.opener = opener;
    this.closer = closer;
    this.whole = whole;
  }

  boolean closedByParenthesis() {
    return whole == null && closer.equals(")");
  }
}
