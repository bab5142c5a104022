// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;
import io.github.appsecjakarta.waf.internal.text.Utf8;

/**
 * Decodes CSS escapes: a backslash and one to six hexadecimal digits, with one white space after
 * them, are a code point; a backslash before a line feed and at the end goes; before anything else
 * it makes that literal. A number that is no character becomes U+FFFD if that does not make the
 * text so far longer than what was read, else nothing. Never longer than the input.
 */
final class CssDecode implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("\\\\");
  }

  @Override
  public String apply(String text) {
    int first = text.indexOf('\\');
    return first < 0 ? text : new Run(text, first).decode();
  }

  private static final class Run {
    private final String text;
    private final ByteText out;
    private int at;
    private int spare;

    Run(String text, int first) {
      this.text = text;
      this.at = first;
      this.out = new ByteText(text, first);
    }

    String decode() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '\\') {
          spare++;
          escape();
        } else {
          out.append(c);
        }
      }
      return out.toString();
    }

    private void escape() {
      if (at == text.length()) {
        return;
      }
      char c = text.charAt(at);
      if (Ascii.hex(c) >= 0) {
        number();
        return;
      }
      at++;
      if (c == '\n') {
        spare++;
      } else {
        out.append(c);
      }
    }

    private void number() {
      int value = 0;
      int end = Math.min(at + 6, text.length());
      while (at < end && Ascii.hex(text.charAt(at)) >= 0) {
        value = (value << 4) | Ascii.hex(text.charAt(at++));
        spare++;
      }
      int size = ByteText.isCharacter(value) ? Utf8.size(value) : 3;
      if (size <= spare) {
        out.appendCodePoint(value);
        spare -= size;
      }
      if (at < text.length() && Ascii.isSpace(text.charAt(at))) {
        at++;
        spare++;
      }
    }
  }
}
