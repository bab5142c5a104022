// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

/** Ends the command with exit code 1 and one line for people. */
final class ProblemException extends Exception {
  private static final long serialVersionUID = 1;

  ProblemException(String message) {
    super(message);
  }
}
