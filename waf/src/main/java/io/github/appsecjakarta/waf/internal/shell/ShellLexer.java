// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Splits one text into tokens, blanks included and executables not yet known. Used once. */
final class ShellLexer {
  private static final class Frame {
    final ShellScope scope;

    /** Index of the token that opened the scope. */
    final int opener;

    /** Parentheses open in arithmetic. */
    int depth;

    Frame(ShellScope scope, int opener) {
      this.scope = scope;
      this.opener = opener;
    }
  }

  private final String text;
  private final DoubleParentheses parentheses;
  private final List<ShellToken> tokens = new ArrayList<>();
  private final Deque<Frame> outer = new ArrayDeque<>();
  private Frame frame = new Frame(ShellScope.GLOBAL, -1);
  private @Nullable ShellToken last;
  private int at;

  ShellLexer(String text) {
    this.text = text;
    this.parentheses = new DoubleParentheses(text);
  }

  List<ShellToken> lex() {
    while (at < text.length()) {
      if (frame.scope.whole == null) {
        command();
      } else {
        enclosed();
      }
    }
    return tokens;
  }

  private void command() {
    char c = text.charAt(at);
    switch (c) {
      case ' ', '\t' -> add(ShellTokenType.BLANK, ShellWords.blanks(text, at));
      case '\n', ';', '!' -> add(ShellTokenType.CONTROL, at + 1);
      case '|' -> add(ShellTokenType.CONTROL, at + (text.startsWith("||", at) ? 2 : 1));
      case '&' -> ampersand();
      case '"' -> open(ShellScope.DOUBLE_QUOTED, 1);
      case '\'' -> add(ShellTokenType.SINGLE_QUOTED, ShellWords.singleQuoted(text, at));
      case '`' -> backtick();
      case '$' -> dollar();
      case '(' -> openParenthesis();
      case ')' -> closeParenthesis();
      case '{' -> openBrace();
      case '}' -> closeBrace();
      case '=' -> add(ShellTokenType.EQUAL, at + 1);
      case '<', '>' -> angle();
      default -> word();
    }
  }

  private void ampersand() {
    int end = ShellWords.redirection(text, at);
    if (end > at) {
      add(ShellTokenType.REDIRECTION, end);
    } else {
      add(ShellTokenType.CONTROL, at + (text.startsWith("&&", at) ? 2 : 1));
    }
  }

  private void backtick() {
    if (frame.scope == ShellScope.BACKTICK) {
      close(1);
    } else {
      open(ShellScope.BACKTICK, 1);
    }
  }

  private void dollar() {
    ShellScope nested = nested();
    int end = ShellWords.variable(text, at);
    if (nested != null) {
      open(nested, nested.opener.length());
    } else if (end > at) {
      add(ShellTokenType.VARIABLE, end);
    } else {
      word();
    }
  }

  /** What starts here that may be nested in quotes too. */
  private @Nullable ShellScope nested() {
    if (text.startsWith("$(", at)) {
      return substitution();
    }
    if (text.startsWith("$[", at)) {
      return ShellScope.OLD_ARITHMETIC;
    }
    if (text.startsWith("${", at)) {
      return ShellScope.PARAMETER;
    }
    return text.startsWith("`", at) ? ShellScope.BACKTICK : null;
  }

  private ShellScope substitution() {
    if (text.startsWith("(", at + 2) && parentheses.arithmeticAt(at + 1)) {
      return ShellScope.ARITHMETIC;
    }
    boolean file = text.startsWith("<", at + 2) && !text.startsWith("(", at + 3);
    return file ? ShellScope.FILE : ShellScope.COMMAND;
  }

  private void openParenthesis() {
    if (text.startsWith("((", at) && parentheses.arithmeticAt(at)) {
      open(ShellScope.ARITHMETIC, 2);
    } else if (lastIs(ShellTokenType.EQUAL) && !isBlankBefore()) {
      open(ShellScope.ARRAY, 1);
    } else if (atCommandStart()) {
      open(ShellScope.SUBSHELL, 1);
    } else {
      add(ShellTokenType.PARENTHESIS, at + 1);
    }
  }

  private void closeParenthesis() {
    if (frame.scope.closedByParenthesis()) {
      close(1);
    } else {
      add(ShellTokenType.PARENTHESIS, at + 1);
    }
  }

  private void openBrace() {
    boolean blankFollows =
        at + 1 < text.length()
            && (ShellWords.isBlank(text.charAt(at + 1)) || text.charAt(at + 1) == '\n');
    if (blankFollows && atCommandStart()) {
      open(ShellScope.GROUP, 1);
    } else {
      add(ShellTokenType.BRACE, at + 1);
    }
  }

  private void closeBrace() {
    if (frame.scope == ShellScope.GROUP && endsCommand()) {
      close(1);
    } else {
      add(ShellTokenType.BRACE, at + 1);
    }
  }

  private void angle() {
    if (text.startsWith("(", at + 1)) {
      open(ShellScope.PROCESS, 2);
    } else {
      add(ShellTokenType.REDIRECTION, ShellWords.redirection(text, at));
    }
  }

  private void word() {
    int redirection = ShellWords.isDigit(text.charAt(at)) ? ShellWords.redirection(text, at) : at;
    if (redirection > at) {
      add(ShellTokenType.REDIRECTION, redirection);
      return;
    }
    int end = ShellWords.field(text, at);
    boolean definition = text.startsWith("=", end);
    add(definition ? ShellTokenType.VARIABLE_DEFINITION : ShellTokenType.FIELD, end);
  }

  /** Reads text up to what closes the scope or is nested in it. */
  private void enclosed() {
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (closesHere(c)) {
        closeEnclosed(start);
        return;
      }
      ShellScope nested = c == '$' || c == '`' ? nested() : null;
      if (nested != null) {
        literal(start, at);
        open(nested, nested.opener.length());
        return;
      }
      boolean escape = c == '\\' && frame.scope == ShellScope.DOUBLE_QUOTED;
      at = Math.min(text.length(), at + (escape ? 2 : 1));
    }
    if (frame.scope == ShellScope.DOUBLE_QUOTED && nothingNested()) {
      merge(at);
    } else {
      literal(start, at);
    }
  }

  private boolean closesHere(char c) {
    if (frame.scope == ShellScope.ARITHMETIC && c == '(') {
      frame.depth++;
    } else if (frame.scope == ShellScope.ARITHMETIC && c == ')' && frame.depth > 0) {
      frame.depth--;
      return false;
    }
    return text.startsWith(frame.scope.closer, at);
  }

  private void closeEnclosed(int start) {
    int length = frame.scope.closer.length();
    if (nothingNested()) {
      merge(at + length);
    } else {
      literal(start, at);
      close(length);
    }
  }

  private boolean nothingNested() {
    return tokens.size() == frame.opener + 1;
  }

  /** Replaces the token that opened the scope by one for the whole. */
  private void merge(int end) {
    ShellTokenType whole = Objects.requireNonNull(frame.scope.whole);
    last = new ShellToken(whole, tokens.get(frame.opener).start(), end);
    tokens.set(frame.opener, last);
    at = end;
    frame = outer.pop();
  }

  private void literal(int start, int end) {
    if (end > start) {
      last = new ShellToken(ShellTokenType.LITERAL, start, end);
      tokens.add(last);
    }
  }

  private void open(ShellScope scope, int length) {
    outer.push(frame);
    frame = new Frame(scope, tokens.size());
    add(scope.open, at + length);
  }

  private void close(int length) {
    add(frame.scope.close, at + length);
    frame = outer.pop();
  }

  private void add(ShellTokenType type, int end) {
    ShellToken token = new ShellToken(type, at, end);
    tokens.add(token);
    last = type == ShellTokenType.BLANK ? last : token;
    at = end;
  }

  private boolean lastIs(ShellTokenType type) {
    return last != null && last.type() == type;
  }

  private boolean isBlankBefore() {
    return ShellWords.isBlank(text.charAt(at - 1));
  }

  private boolean endsCommand() {
    if (!lastIs(ShellTokenType.CONTROL) || last == null) {
      return false;
    }
    char c = text.charAt(last.start());
    return c == ';' || c == '\n';
  }

  private boolean atCommandStart() {
    return last == null
        || switch (last.type()) {
          case CONTROL, BACKTICK_OPEN, COMMAND_OPEN, PROCESS_OPEN, GROUP_OPEN, SUBSHELL_OPEN ->
              true;
          default -> false;
        };
  }
}
