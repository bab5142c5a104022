// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Undoes what a shell ignores: backslash, quotes and {@code ^} go; white space, {@code ,} and
 * {@code ;} become one space, none before {@code (} and {@code /}; A to Z become small. A space
 * before a char that goes stays. White space that stands alone and a separator at the very end are
 * no reason to start: what is before the first reason stays as it is. Never longer than the input.
 */
final class ShellUnescape implements Transformer {
  private static final int GONE = -1;

  @Override
  public Effect effect() {
    return Effect.SHELL;
  }

  @Override
  public String apply(String text) {
    int first = 0;
    while (first < text.length() && !calls(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    ByteText out = new ByteText(text, first);
    for (int i = first; i < text.length(); i++) {
      int c = rewritten(text, i);
      if (c != GONE) {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  /** Whether this place makes the text one to rewrite, from here on. */
  private static boolean calls(String text, int at) {
    char c = text.charAt(at);
    int rewritten = rewritten(text, at);
    if (!separates(c)) {
      return rewritten != c;
    }
    return Ascii.isSpace(c) ? rewritten == GONE : at + 1 < text.length();
  }

  private static int rewritten(String text, int at) {
    char c = text.charAt(at);
    if (c == '\\' || c == '"' || c == '\'' || c == '^') {
      return GONE;
    }
    if (!separates(c)) {
      return Ascii.lower(c);
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 'x';
    return separates(next) || next == '(' || next == '/' ? GONE : ' ';
  }

  private static boolean separates(char c) {
    return c == ',' || c == ';' || Ascii.isSpace(c);
  }
}
