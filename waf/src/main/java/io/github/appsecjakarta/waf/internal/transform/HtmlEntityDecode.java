// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Decodes HTML character references: decimal and hexadecimal ones with or without the semicolon,
 * and {@code lt gt amp quot nbsp} in any case with it. {@code nbsp} is the single byte 0xA0. A
 * number that is no character becomes U+FFFD, but a {@code &#0} before which nothing was decoded
 * stays: there is no room for it. Anything else stays. Never longer than the input.
 */
final class HtmlEntityDecode implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("&");
  }

  @Override
  public String apply(String text) {
    int first = text.indexOf('&');
    if (first < 0 || text.length() < 3) {
      return text;
    }
    ByteText out = new ByteText(text, first);
    int at = first;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = c == '&' ? reference(text, at, out) : at;
      if (next == at) {
        out.append(c);
        next++;
      }
      at = next;
    }
    return out.length() == text.length() ? text : out.toString();
  }

  /** Decodes the reference at an ampersand. Returns where it ends, or the same place. */
  private static int reference(String text, int at, ByteText out) {
    if (at + 2 < text.length() && text.charAt(at + 1) == '#') {
      boolean hexadecimal = (text.charAt(at + 2) | 0x20) == 'x';
      return number(text, at, hexadecimal ? 16 : 10, out);
    }
    return name(text, at, out);
  }

  private static int number(String text, int start, int base, ByteText out) {
    int first = start + (base == 16 ? 3 : 2);
    int at = first;
    int value = 0;
    for (; at < text.length(); at++) {
      int digit = Ascii.hex(text.charAt(at));
      if (digit < 0 || digit >= base) {
        break;
      }
      value = Math.min(value * base + digit, Character.MAX_CODE_POINT + 1);
    }
    boolean decodes = at > first;
    if (at < text.length() && text.charAt(at) == ';') {
      at++;
    }
    boolean fits = at - start > 3 || out.length() < start || ByteText.isCharacter(value);
    if (!decodes || !fits) {
      return start;
    }
    out.appendCodePoint(value);
    return at;
  }

  private static int name(String text, int at, ByteText out) {
    if (named(text, at, "&lt;")) {
      out.append('<');
      return at + 4;
    }
    if (named(text, at, "&gt;")) {
      out.append('>');
      return at + 4;
    }
    if (named(text, at, "&amp;")) {
      out.append('&');
      return at + 5;
    }
    if (named(text, at, "&quot;")) {
      out.append('"');
      return at + 6;
    }
    if (named(text, at, "&nbsp;")) {
      out.appendByte(0xA0);
      return at + 6;
    }
    return at;
  }

  private static boolean named(String text, int at, String reference) {
    if (reference.length() > text.length() - at) {
      return false;
    }
    for (int i = 1; i < reference.length(); i++) {
      if (Ascii.lower(text.charAt(at + i)) != reference.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
