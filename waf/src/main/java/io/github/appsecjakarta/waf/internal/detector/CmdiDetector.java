// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command injection: a text of the request is the program to run, given with its folder, or runs
 * something in the command that a shell is started with. The resource is the list of program and
 * arguments; a command line is for {@link ShiDetector}.
 */
final class CmdiDetector implements Detector {
  static final int VERSION = 1;

  private final boolean windows;

  CmdiDetector() {
    this(File.separatorChar == '\\');
  }

  CmdiDetector(boolean windows) {
    this.windows = windows;
  }

  @Override
  public List<String> argumentNames() {
    return List.of("resource", "params");
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public @Nullable Finding detect(DetectorInput input) {
    if (!(input.resource().value() instanceof List<?> words)
        || words.isEmpty()
        || !(words.get(0) instanceof String first)) {
      return null;
    }
    String executable = trimmed(first);
    String program = program(executable);
    ShellCommand command = command(program, words, input);
    boolean located = program.length() != executable.length();
    if (executable.isEmpty() || (command == null && !located)) {
      return null;
    }
    String wanted = located ? executable : "";
    return Scan.firstHit(input, text -> hit(text, wanted, command), () -> reported(words));
  }

  /** The whole program without blanks around it, or the text that runs something in the command. */
  private static @Nullable String hit(
      String candidate, String executable, @Nullable ShellCommand command) {
    if (!executable.isEmpty() && trimmed(candidate).equals(executable)) {
      return executable;
    }
    return command != null && command.injectedBy(candidate) ? candidate : null;
  }

  private @Nullable ShellCommand command(String program, List<?> words, DetectorInput input) {
    ShellKind shell = ShellKind.named(windows ? withoutExe(Ascii.lower(program)) : program);
    if (shell == null) {
      return null;
    }
    List<String> arguments = new ArrayList<>();
    for (Object word : words.subList(1, words.size())) {
      if (word instanceof String text && !text.isEmpty()) {
        arguments.add(text);
      }
    }
    String text = new ShellArguments(shell, arguments).command();
    return text == null ? null : ShellCommand.of(text, input.expired());
  }

  private String program(String executable) {
    int slash = executable.lastIndexOf('/');
    int separator = windows ? Math.max(slash, executable.lastIndexOf('\\')) : slash;
    return executable.substring(separator + 1);
  }

  private static String withoutExe(String program) {
    return program.endsWith(".exe") ? program.substring(0, program.length() - 4) : program;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Ascii.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Ascii.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String reported(List<?> words) {
    StringBuilder line = new StringBuilder();
    for (Object word : words) {
      if (word instanceof String text) {
        line.append(line.length() == 0 ? text : " \"" + text + '"');
      }
    }
    return line.toString();
  }
}
