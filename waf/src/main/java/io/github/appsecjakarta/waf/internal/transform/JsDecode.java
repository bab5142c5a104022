// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Decodes JavaScript escapes: {@code x} with two hexadecimal digits is a byte, {@code u} with four
 * is a UTF-16 unit; pairs are joined. A high surrogate alone becomes U+FFFD, before another unit it
 * goes; a low one alone becomes the three bytes of its number. Without the digits, backslash and
 * letter go. {@code a b f n r t v} are control bytes, any other escaped char is itself (there is no
 * octal). A backslash at the end stays. Never longer than the input.
 */
final class JsDecode implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("\\\\");
  }

  @Override
  public String apply(String text) {
    int first = text.indexOf('\\');
    if (first < 0 || first == text.length() - 1) {
      return text;
    }
    ByteText out = new ByteText(text, first);
    int at = first;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        at = escape(text, at, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Decodes what follows a backslash. Returns where to go on. */
  private static int escape(String text, int at, ByteText out) {
    char c = text.charAt(at);
    if (c == 'u') {
      return unit(text, at, out);
    }
    if (c == 'x') {
      int value = number(text, at + 1, 2);
      if (value < 0) {
        return at + 1;
      }
      out.appendByte(value);
      return at + 3;
    }
    out.append(plain(c));
    return at + 1;
  }

  private static int unit(String text, int at, ByteText out) {
    int unit = number(text, at + 1, 4);
    if (unit < 0) {
      return at + 1;
    }
    int next = at + 5;
    if (unit == 0) {
      out.append('\0');
    } else if (!Character.isSurrogate((char) unit)) {
      out.appendCodePoint(unit);
    } else if (Character.isLowSurrogate((char) unit)) {
      out.appendByte(0xE0 | (unit >> 12));
      out.appendByte(0x80 | ((unit >> 6) & 0x3F));
      out.appendByte(0x80 | (unit & 0x3F));
    } else {
      int low = text.startsWith("\\u", next) ? number(text, next + 2, 4) : -1;
      if (low < 0) {
        out.appendCodePoint(unit);
      } else if (Character.isLowSurrogate((char) low)) {
        out.appendCodePoint(Character.toCodePoint((char) unit, (char) low));
        return next + 6;
      }
    }
    return next;
  }

  private static int number(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Ascii.hex(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  private static char plain(char c) {
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> c;
    };
  }
}
