// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/** What taking a shell's quoting from a text removes or turns into a space. */
final class ShellQuotes {
  static final CharSet SEPARATORS = CharSet.of(",; ").or(CharSet.range('\t', '\r'));
  static final CharSet IGNORED = CharSet.of("\\\"'^").or(SEPARATORS);

  private ShellQuotes() {}
}
