// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command of a POSIX-like shell into tokens and finds those that run something. It does
 * not expand, does not know aliases, functions, reserved words or here-documents, and takes a
 * comment for words. Never throws; time and memory are linear in the length of the text, whatever
 * it nests.
 */
public final class ShellTokenizer {
  private ShellTokenizer() {}

  /**
   * Splits.
   *
   * @param command any text
   * @return tokens in order, without overlap, covering all but spaces and tabs between words
   */
  public static List<ShellToken> tokens(String command) {
    List<ShellToken> all = new ShellLexer(command).lex();
    new ExecutablePass().mark(all);
    List<ShellToken> visible = new ArrayList<>(all.size());
    for (ShellToken token : all) {
      if (token.type() != ShellTokenType.BLANK) {
        visible.add(token);
      }
    }
    return visible;
  }
}
