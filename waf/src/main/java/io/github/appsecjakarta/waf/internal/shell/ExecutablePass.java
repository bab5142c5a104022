// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Marks the first word of each command as its executable. Used once. */
final class ExecutablePass {
  private enum State {
    /** A definition or the executable may come. */
    WAITING,
    /** Inside the value of a definition that comes before the executable. */
    DEFINITION,
    /** The executable is known, or there is none here. */
    ARGUMENTS
  }

  private final Deque<State> outer = new ArrayDeque<>();
  private State state = State.WAITING;

  void mark(List<ShellToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      ShellToken token = tokens.get(i);
      if (runs(token.type())) {
        tokens.set(i, new ShellToken(ShellTokenType.EXECUTABLE, token.start(), token.end()));
      }
    }
  }

  private boolean runs(ShellTokenType type) {
    switch (type) {
      case FIELD, VARIABLE, SINGLE_QUOTED, DOUBLE_QUOTED -> {
        boolean first = state == State.WAITING;
        state = first ? State.ARGUMENTS : state;
        return first;
      }
      case VARIABLE_DEFINITION -> state = state == State.WAITING ? State.DEFINITION : state;
      case BLANK -> state = state == State.DEFINITION ? State.WAITING : state;
      case CONTROL -> state = State.WAITING;
      default -> nest(type);
    }
    return false;
  }

  private void nest(ShellTokenType type) {
    switch (type) {
      case COMMAND_OPEN, BACKTICK_OPEN, PROCESS_OPEN, SUBSHELL_OPEN, GROUP_OPEN -> {
        outer.push(state == State.WAITING ? State.ARGUMENTS : state);
        state = State.WAITING;
      }
      case ARITHMETIC_OPEN, ARRAY_OPEN, FILE_OPEN, PARAMETER_OPEN -> {
        outer.push(state);
        state = State.ARGUMENTS;
      }
      case COMMAND_CLOSE,
          BACKTICK_CLOSE,
          PROCESS_CLOSE,
          SUBSHELL_CLOSE,
          GROUP_CLOSE,
          ARITHMETIC_CLOSE,
          ARRAY_CLOSE,
          FILE_CLOSE,
          PARAMETER_CLOSE ->
          state = outer.pop();
      default -> {}
    }
  }
}
