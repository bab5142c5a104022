// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a shell program takes a command on its command line.
 *
 * @param needsOption whether it runs a command only with a command option; else its first plain
 *     argument counts as one
 * @param directly whether the command is the argument after the command option; else it is the
 *     first plain argument after all options
 * @param commandOptions names of command options
 * @param argumentOptions names of options that take the next argument
 * @param windowsStyle whether options are words of any case after {@code -}, {@code --} or a slash
 */
record ShellKind(
    boolean needsOption,
    boolean directly,
    Set<String> commandOptions,
    Set<String> argumentOptions,
    boolean windowsStyle) {

  private static final ShellKind BASH =
      unix(true, false, Set.of("c"), Set.of("O", "o", "init-file", "rcfile"));
  private static final ShellKind KSH = unix(false, false, Set.of("c"), Set.of("o", "T"));
  private static final ShellKind FISH = unix(true, true, Set.of("c", "command"), Set.of());
  private static final ShellKind ZSH = unix(true, false, Set.of("c"), Set.of("o"));
  private static final ShellKind POWERSHELL =
      new ShellKind(true, true, Set.of("command", "commandwithargs"), Set.of(), true);

  private static final Map<String, ShellKind> BY_NAME =
      Map.ofEntries(
          Map.entry("sh", BASH),
          Map.entry("bash", BASH),
          Map.entry("ksh", KSH),
          Map.entry("rksh", KSH),
          Map.entry("fish", FISH),
          Map.entry("zsh", ZSH),
          Map.entry("dash", ZSH),
          Map.entry("ash", ZSH),
          Map.entry("powershell", POWERSHELL),
          Map.entry("pwsh", POWERSHELL));

  private static ShellKind unix(
      boolean needsOption, boolean directly, Set<String> commands, Set<String> arguments) {
    return new ShellKind(needsOption, directly, commands, arguments, false);
  }

  /** The shell of that name, without folder; null if it is none we know. */
  static @Nullable ShellKind named(String program) {
    return BY_NAME.get(program);
  }
}
