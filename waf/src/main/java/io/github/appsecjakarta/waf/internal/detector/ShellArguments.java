// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the command among the arguments of a shell program. Used once. */
final class ShellArguments {
  private final ShellKind shell;
  private final List<String> arguments;
  private boolean commandOption;
  private boolean embedded;
  private int skipped;
  private @Nullable String command;

  /**
   * Makes one.
   *
   * @param shell the program
   * @param arguments its arguments, none of them empty, without the program itself
   */
  ShellArguments(ShellKind shell, List<String> arguments) {
    this.shell = shell;
    this.arguments = arguments;
  }

  /** The command the shell is to run; null if it reads it from somewhere else. */
  @Nullable String command() {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!shell.windowsStyle() && argument.equals("--")) {
        return plain(i + 1);
      }
      skipped = 0;
      if (!option(argument)) {
        return plain(i);
      }
      if (command != null) {
        return command;
      }
      if (commandOption && shell.directly()) {
        return at(i + 1);
      }
      i += skipped;
    }
    return null;
  }

  private @Nullable String plain(int index) {
    return commandOption || !shell.needsOption() ? at(index) : null;
  }

  private @Nullable String at(int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private boolean option(String argument) {
    if (shell.windowsStyle()) {
      return windowsOption(argument);
    }
    if (argument.startsWith("--")) {
      longOption(argument.substring(2));
      return true;
    }
    if (argument.charAt(0) != '-' && argument.charAt(0) != '+') {
      return false;
    }
    for (int i = 1; i < argument.length(); i++) {
      known(argument.substring(i, i + 1));
    }
    return true;
  }

  private boolean windowsOption(String argument) {
    int dashes = argument.startsWith("--") ? 2 : 1;
    if (argument.charAt(0) != '-' && argument.charAt(0) != '/') {
      return false;
    }
    known(Ascii.lower(argument.substring(dashes)));
    return true;
  }

  private void longOption(String text) {
    int equal = text.indexOf('=');
    embedded = equal > 0 && equal + 1 < text.length();
    String name = embedded ? text.substring(0, equal) : text;
    known(name);
    if (embedded && shell.directly() && shell.commandOptions().contains(name)) {
      command = unquoted(text.substring(equal + 1));
    }
    embedded = false;
  }

  private void known(String name) {
    commandOption |= shell.commandOptions().contains(name);
    skipped += !embedded && shell.argumentOptions().contains(name) ? 1 : 0;
  }

  private static String unquoted(String text) {
    int last = text.length() - 1;
    char quote = text.charAt(0);
    boolean quoted = last > 0 && (quote == '"' || quote == '\'') && text.charAt(last) == quote;
    return quoted ? text.substring(1, last) : text;
  }
}
