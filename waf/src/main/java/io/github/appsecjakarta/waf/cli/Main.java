// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code waf} command. */
@Command(
    name = "waf",
    description = "Checks rule files and tries them on requests.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      RunCommand.class,
      ExplainCommand.class,
      DetectCommand.class,
      ScoreCommand.class,
      ConformanceCommand.class
    })
public final class Main {
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code: 0 good, 1 not good, 2 wrong usage.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (e, command, result) -> {
              String message = e instanceof ProblemException ? e.getMessage() : e.toString();
              command.getErr().println(PlainText.of(String.valueOf(message)));
              return 1;
            });
  }
}
