// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Bytes as text and back without loss. Valid UTF-8 becomes its characters; every byte that is not
 * part of valid UTF-8 becomes the lone surrogate U+DC00 + byte (U+DC80 to U+DCFF, an
 * <i>escape</i>). Overlong forms, encoded surrogates and values above U+10FFFF are not valid.
 *
 * <p>Any other lone surrogate can only come from a host that handed over broken text. It counts as
 * three bytes and is encoded as U+FFFD. A high surrogate of such a host directly before an escape
 * is read as one character with it.
 *
 * <p>Time and memory are linear in the input; nothing throws on any content.
 */
public final class Utf8 {
  private static final int ESCAPE = 0xDC00;
  private static final char REPLACED = '\uFFFD';

  private Utf8() {}

  /**
   * Whether a character stands for a raw byte, when it is not the second half of a pair.
   *
   * @param c a char
   * @return true for U+DC80 to U+DCFF
   */
  public static boolean isEscape(char c) {
    return c >= 0xDC80 && c <= 0xDCFF;
  }

  /**
   * The character that stands for one byte of unknown neighbourhood.
   *
   * @param b a byte, signed or not; only its low eight bits count
   * @return itself if ASCII, else its escape
   */
  public static char ofByte(int b) {
    int value = b & 0xFF;
    return (char) (value < 0x80 ? value : ESCAPE + value);
  }

  /**
   * Reads bytes as text.
   *
   * @param bytes any bytes
   * @return the text; {@link #encode} gives the bytes back
   */
  public static String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  /**
   * Reads a part of bytes as text; a sequence cut off by the end is not valid.
   *
   * @param bytes any bytes
   * @param from first byte
   * @param to end, exclusive
   * @return the text
   * @throws IndexOutOfBoundsException if the part is not inside
   */
  public static String decode(byte[] bytes, int from, int to) {
    Objects.checkFromToIndex(from, to, bytes.length);
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.indexOf(REPLACED) < 0 ? text : escaped(bytes, from, to);
  }

  /** Where the JDK's decoder, which is fast, replaced something, or U+FFFD itself was sent. */
  private static String escaped(byte[] bytes, int from, int to) {
    char[] out = new char[to - from];
    int n = 0;
    for (int at = from; at < to; ) {
      int length = sequence(bytes, at, to);
      n += write(bytes, at, length, out, n);
      at += Math.max(length, 1);
    }
    return new String(out, 0, n);
  }

  private static int write(byte[] bytes, int at, int length, char[] out, int n) {
    if (length == 0) {
      out[n] = ofByte(bytes[at]);
      return 1;
    }
    return Character.toChars(codePoint(bytes, at, length), out, n);
  }

  /**
   * Writes text as bytes.
   *
   * @param text any text
   * @return its bytes, {@link #length} of them
   */
  public static byte[] encode(String text) {
    if (isAscii(text)) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    byte[] out = new byte[length(text)];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out[n++] = (byte) c;
      } else {
        int cp = text.codePointAt(i);
        n = write(cp, out, n);
        i += Character.charCount(cp) - 1;
      }
    }
    return out;
  }

  private static boolean isAscii(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    return i == text.length();
  }

  /**
   * Number of bytes of a text, without encoding it.
   *
   * @param text any text
   * @return the length of {@link #encode}
   */
  public static int length(String text) {
    int n = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      int cp = text.codePointAt(i);
      n += size(cp) - Character.charCount(cp);
      i += Character.charCount(cp) - 1;
    }
    return n;
  }

  /**
   * Number of bytes of one code point of the text model.
   *
   * @param codePoint a code point, an escape or a lone surrogate
   * @return 1 to 4
   */
  public static int size(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    if (codePoint >= 0x10000) {
      return 4;
    }
    return codePoint >= 0xDC80 && codePoint <= 0xDCFF ? 1 : 3;
  }

  /**
   * Joins neighbouring escapes that are valid UTF-8 together into the characters they mean. To be
   * used on text that was put together from bytes, or from which something between them was
   * removed.
   *
   * @param text any text
   * @return the text that {@link #decode} gives for its bytes; the same instance if it has no
   *     escape
   */
  public static String canonical(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isEscape(text.charAt(i))) {
        return decode(encode(text));
      }
    }
    return text;
  }

  private static int write(int cp, byte[] out, int at) {
    int n = at;
    switch (size(cp)) {
      case 1 -> out[n++] = (byte) cp;
      case 2 -> {
        out[n++] = (byte) (0xC0 | (cp >> 6));
        out[n++] = continuation(cp);
      }
      case 3 -> {
        int value = cp >= 0xD800 && cp <= 0xDFFF ? 0xFFFD : cp;
        out[n++] = (byte) (0xE0 | (value >> 12));
        out[n++] = continuation(value >> 6);
        out[n++] = continuation(value);
      }
      default -> {
        out[n++] = (byte) (0xF0 | (cp >> 18));
        out[n++] = continuation(cp >> 12);
        out[n++] = continuation(cp >> 6);
        out[n++] = continuation(cp);
      }
    }
    return n;
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  /** Length of the valid sequence that starts here, or 0. */
  private static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length > to - at || !secondFits(lead, bytes[at + 1] & 0xFF)) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean secondFits(int lead, int second) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }

  private static int codePoint(byte[] bytes, int at, int length) {
    if (length == 1) {
      return bytes[at];
    }
    int cp = bytes[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      cp = (cp << 6) | (bytes[at + i] & 0x3F);
    }
    return cp;
  }
}
