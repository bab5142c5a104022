// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/** Tells style rules that run script in some old browser or load something from elsewhere. */
final class ScriptStyle {
  private static final String[] SCRIPTS = {"javascript", "url", "expression"};

  private ScriptStyle() {}

  static boolean test(byte[] text, int from, int to) {
    byte[] rules = new byte[to - from];
    int length = withoutComments(text, from, to, rules);
    for (int at = 0; at < length && rules[at] != 0; at++) {
      for (String script : SCRIPTS) {
        if (HtmlBytes.startsWith(rules, at, length, script, false)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Copies the text without comments, as browsers read words across them. */
  private static int withoutComments(byte[] text, int from, int to, byte[] rules) {
    int length = 0;
    int at = from;
    while (at < to) {
      if (HtmlBytes.startsWith(text, at, to, "/*", false)) {
        // the native engine takes /*/ for a whole comment
        at++;
        while (at < to && !HtmlBytes.startsWith(text, at, to, "*/", false)) {
          at++;
        }
        at += 2;
      } else {
        rules[length++] = text[at++];
      }
    }
    return length;
  }
}
