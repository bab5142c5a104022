// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/**
 * Characters that careless decoders turn into ASCII: full-width forms, other slashes and quotes,
 * and UTF-8 that is longer than it need be. Those bytes arrive as lone surrogates U+DC80 to U+DCFF.
 */
final class LookAlikes {
  private static final String FROM = "\u2044\u2215\u29F8\u2216\u29F5\u02B9\u02BC\u2032\u2024";
  private static final String TO = "///\\\\'''.";

  /** No character before it is one. */
  private static final char FIRST = '\u02B9';

  private LookAlikes() {}

  /** The text in ASCII where it only looks different; the same instance if it does not. */
  static String fold(String text) {
    int first = first(text);
    if (first < 0) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      int trail = c >= 0xDCC0 && c <= 0xDCFD ? overlong(text, i) : 0;
      if (trail > 0) {
        folded.append(overlongCharacter(text, i, trail));
        i += trail;
      } else {
        folded.append(ascii(c));
      }
    }
    return folded.toString();
  }

  private static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && (ascii(c) != c || (c >= 0xDCC0 && c <= 0xDCFD && overlong(text, i) > 0))) {
        return i;
      }
    }
    return -1;
  }

  private static char ascii(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - 0xFEE0);
    }
    int found = c < FIRST ? -1 : FROM.indexOf(c);
    return found < 0 ? c : TO.charAt(found);
  }

  /** Number of continuation bytes of an overlong form of an ASCII character; 0 if it is none. */
  private static int overlong(String text, int at) {
    int lead = text.charAt(at) & 0xFF;
    int trail = lead < 0xC2 ? 1 : lead == 0xE0 ? 2 : lead == 0xF0 ? 3 : lead == 0xF8 ? 4 : 5;
    boolean form = lead < 0xC2 || lead == 0xE0 || lead == 0xF0 || lead == 0xF8 || lead == 0xFC;
    if (!form || at + trail >= text.length()) {
      return 0;
    }
    for (int i = 1; i <= trail; i++) {
      int b = text.charAt(at + i) - 0xDC00;
      boolean zero = b == 0x80 || i >= trail - (lead < 0xC2 ? 0 : 1);
      if (b < 0x80 || b > 0xBF || !zero) {
        return 0;
      }
    }
    return trail;
  }

  private static char overlongCharacter(String text, int at, int trail) {
    int last = text.charAt(at + trail) & 0x3F;
    int before = text.charAt(at + trail - 1) & (trail == 1 ? 0x1F : 0x3F);
    return (char) (before << 6 | last);
  }
}
