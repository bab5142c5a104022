// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

/** What a {@link ShellToken} is. */
public enum ShellTokenType {
  /** The first word of a command: what runs. */
  EXECUTABLE,
  /** Sends a stream elsewhere, or reads a file: {@code 2>&1}, {@code <<}, {@code $(<file)}. */
  REDIRECTION,
  /** A word or a piece of one. */
  FIELD,
  /** {@code $name}, {@code $1}, <code>${name}</code> without anything nested. */
  VARIABLE,
  /** The name before an {@code =}. */
  VARIABLE_DEFINITION,
  /** The sign between a name and its value. */
  EQUAL,
  /** Ends a command: line feed, {@code ;}, {@code |}, {@code &&}, {@code !} and their like. */
  CONTROL,
  /** {@code '...'}. */
  SINGLE_QUOTED,
  /** {@code "..."} without anything nested. */
  DOUBLE_QUOTED,
  /** {@code $((...))}, {@code ((...))} or {@code $[...]} without anything nested. */
  ARITHMETIC,
  /** Text between what is nested in a quoted or arithmetic part. */
  LITERAL,
  /** A parenthesis that neither opens nor closes anything known. */
  PARENTHESIS,
  /** A brace that neither opens nor closes anything known. */
  BRACE,
  /** Opening quote of a string with something nested. */
  DOUBLE_QUOTED_OPEN,
  /** Its closing quote. */
  DOUBLE_QUOTED_CLOSE,
  /** {@code $((}, {@code ((} or {@code $[} with something nested. */
  ARITHMETIC_OPEN,
  /** Its end. */
  ARITHMETIC_CLOSE,
  /** {@code $(<} with something nested. */
  FILE_OPEN,
  /** Its end. */
  FILE_CLOSE,
  /** <code>${</code> with something nested. */
  PARAMETER_OPEN,
  /** Its end. */
  PARAMETER_CLOSE,
  /** {@code $(}. */
  COMMAND_OPEN,
  /** Its end. */
  COMMAND_CLOSE,
  /** The first back quote of a pair. */
  BACKTICK_OPEN,
  /** The second one. */
  BACKTICK_CLOSE,
  /** {@code <(} or {@code >(}. */
  PROCESS_OPEN,
  /** Its end. */
  PROCESS_CLOSE,
  /** A parenthesis where a command may start. */
  SUBSHELL_OPEN,
  /** Its end. */
  SUBSHELL_CLOSE,
  /** A brace where a command may start. */
  GROUP_OPEN,
  /** Its end. */
  GROUP_CLOSE,
  /** The parenthesis of {@code name=(...)}. */
  ARRAY_OPEN,
  /** Its end. */
  ARRAY_CLOSE,
  /** Blanks; never in the result. */
  BLANK
}
