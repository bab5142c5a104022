// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Undoes what a shell ignores: backslash, quotes and {@code ^} go; white space, {@code ,} and
 * {@code ;} become one space, none before {@code (} and {@code /}; A to Z become small. A space
 * before a char that goes stays. Never longer than the input.
 */
final class ShellUnescape implements Transformer {
  private static final int GONE = -1;

  @Override
  public String apply(String text) {
    int first = 0;
    while (first < text.length() && rewritten(text, first) == text.charAt(first)) {
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
