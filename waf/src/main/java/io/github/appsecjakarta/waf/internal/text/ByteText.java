// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.text;

/**
 * Builds a text from pieces of another one and from single bytes. Bytes that are valid UTF-8
 * together are characters in the result. Not thread-safe; memory is what is appended.
 */
public final class ByteText {
  private final StringBuilder out;
  private boolean escapes;

  /**
   * Starts with a part of a text that stays as it is.
   *
   * @param source the text; its length is a hint for the room needed
   * @param end how many of its chars to start with
   */
  public ByteText(String source, int end) {
    out = new StringBuilder(source.length());
    append(source, 0, end);
  }

  /**
   * Appends a char of the source.
   *
   * @param c a char, half a pair, or an escape
   */
  public void append(char c) {
    escapes |= Utf8.isEscape(c);
    out.append(c);
  }

  /**
   * Appends a part of the source.
   *
   * @param source the text
   * @param from first char
   * @param to end, exclusive
   */
  public void append(String source, int from, int to) {
    for (int i = from; !escapes && i < to; i++) {
      escapes = Utf8.isEscape(source.charAt(i));
    }
    out.append(source, from, to);
  }

  /**
   * Appends one byte.
   *
   * @param b its low eight bits
   */
  public void appendByte(int b) {
    append(Utf8.ofByte(b));
  }

  /**
   * Appends a code point that was written as a number.
   *
   * @param codePoint any number; 0, surrogates and what is above U+10FFFF become U+FFFD
   */
  public void appendCodePoint(int codePoint) {
    out.appendCodePoint(isCharacter(codePoint) ? codePoint : 0xFFFD);
  }

  /**
   * Whether a number written in an escape means a character.
   *
   * @param number any number
   * @return false for 0, surrogates and what is outside of Unicode
   */
  public static boolean isCharacter(int number) {
    return number > 0
        && number <= Character.MAX_CODE_POINT
        && (number < Character.MIN_SURROGATE || number > Character.MAX_SURROGATE);
  }

  /**
   * Chars so far, before bytes are joined.
   *
   * @return their number
   */
  public int length() {
    return out.length();
  }

  /**
   * A char so far, before bytes are joined.
   *
   * @param index from 0
   * @return the char
   */
  public char charAt(int index) {
    return out.charAt(index);
  }

  /**
   * Drops the end.
   *
   * @param length how many chars to keep, at most {@link #length}
   */
  public void cut(int length) {
    out.setLength(length);
  }

  /** The text, with bytes joined into characters. */
  @Override
  public String toString() {
    String text = out.toString();
    return escapes ? Utf8.canonical(text) : text;
  }
}
