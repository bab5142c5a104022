// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that the command line names. */
final class RuleFiles {
  private RuleFiles() {}

  static byte[] read(Path path) throws ProblemException {
    try {
      return path.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(path);
    } catch (IOException e) {
      throw new ProblemException(path + ": cannot be read: " + e);
    }
  }
}
