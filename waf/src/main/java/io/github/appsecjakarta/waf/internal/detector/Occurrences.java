// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import org.jspecify.annotations.Nullable;

/**
 * Finds all places of one text in another, overlapping ones too. One after the other from the
 * start; going through all of them takes time linear in both lengths, whatever they hold. Used
 * once.
 */
final class Occurrences {
  /** A repeat of a text this short costs less than the table that avoids it. */
  private static final int SHORT = 32;

  private final String text;
  private final String wanted;
  private int at;
  private int matched;
  private int @Nullable [] borders;

  Occurrences(String text, String wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /** Where the next place starts; -1 if there is none. */
  int next() {
    if (wanted.isEmpty() || wanted.length() > text.length() - at + matched) {
      return -1;
    }
    if (borders != null) {
      return search(borders);
    }
    String head = wanted.length() <= SHORT ? wanted : wanted.substring(0, SHORT);
    int found = text.indexOf(head, at);
    if (found < 0) {
      at = text.length();
      return -1;
    }
    if (wanted.length() <= SHORT) {
      at = found + 1;
      return found;
    }
    at = found;
    borders = borders(wanted);
    return search(borders);
  }

  /** Knuth, Morris and Pratt: never goes back in the text. */
  private int search(int[] table) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      while (matched > 0 && (matched == wanted.length() || wanted.charAt(matched) != c)) {
        matched = table[matched - 1];
      }
      if (wanted.charAt(matched) == c) {
        matched++;
      }
      if (matched == wanted.length()) {
        return at - matched;
      }
    }
    matched = 0;
    return -1;
  }

  /** For each beginning of a text, the length of its longest end that is also its beginning. */
  private static int[] borders(String text) {
    int[] table = new int[text.length()];
    int length = 0;
    for (int i = 1; i < table.length; i++) {
      while (length > 0 && text.charAt(i) != text.charAt(length)) {
        length = table[length - 1];
      }
      if (text.charAt(i) == text.charAt(length)) {
        length++;
      }
      table[i] = length;
    }
    return table;
  }
}
