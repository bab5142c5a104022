// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

/** Where the simple pieces of a command end. */
final class ShellWords {
  private static final String ENDS_FIELD = "`${}[]()'\"#=|<>;&\n\t ";
  private static final String SPECIAL_VARIABLES = "*@#?-$!0123456789";

  private ShellWords() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int blanks(String text, int start) {
    int at = start;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int digits(String text, int start) {
    int at = start;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Its first char is part of a field whatever it is. */
  static int field(String text, int start) {
    int at = start + 1;
    while (at < text.length() && ENDS_FIELD.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  static int singleQuoted(String text, int start) {
    int close = text.indexOf('\'', start + 1);
    return close < 0 ? text.length() : close + 1;
  }

  /** End of {@code $name} or {@code $1}; {@code start} if there is no name after the sign. */
  static int variable(String text, int start) {
    int at = start + 1;
    if (at < text.length() && SPECIAL_VARIABLES.indexOf(text.charAt(at)) >= 0) {
      return at + 1;
    }
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at == start + 1 ? start : at;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
  }

  /** End of the redirection at {@code start}; {@code start} if there is none. */
  static int redirection(String text, int start) {
    if (text.startsWith("&>", start)) {
      return text.startsWith("&>>", start) ? start + 3 : start + 2;
    }
    int sign = digits(text, start);
    boolean process = text.startsWith("(", sign + 1);
    if (sign >= text.length() || process) {
      return start;
    }
    return switch (text.charAt(sign)) {
      case '>' -> output(text, sign + 1);
      case '<' -> input(text, sign + 1);
      default -> start;
    };
  }

  private static int output(String text, int at) {
    if (text.startsWith("|", at) || text.startsWith(">", at)) {
      return at + 1;
    }
    return text.startsWith("&", at) ? descriptor(text, at + 1) : at;
  }

  private static int input(String text, int at) {
    if (text.startsWith("<<", at) || text.startsWith("<-", at)) {
      return at + 2;
    }
    if (text.startsWith("<", at) || text.startsWith(">", at)) {
      return at + 1;
    }
    return text.startsWith("&", at) ? descriptor(text, at + 1) : at;
  }

  private static int descriptor(String text, int start) {
    int at = digits(text, start);
    return text.startsWith("-", at) ? at + 1 : at;
  }
}
