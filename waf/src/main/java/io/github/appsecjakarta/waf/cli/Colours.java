// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import picocli.CommandLine.Help.Ansi;

/** Colours, where the output is a terminal that shows them. */
final class Colours {
  private static final String RED = "\u001b[31m";
  private static final String RESET = "\u001b[0m";

  private Colours() {}

  /** What a rule found. */
  static String found(String text) {
    return Ansi.AUTO.enabled() ? RED + text + RESET : text;
  }
}
