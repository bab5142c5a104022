// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.nio.charset.StandardCharsets;

/** A fixed set of byte values. Immutable. */
final class ByteSet {
  static final ByteSet DIGITS = of("0123456789");

  // the native engine counts the zero byte to these three, as it ends a string in C
  static final ByteSet BINARY_DIGITS = of("01\0");
  static final ByteSet HEX_DIGITS = of("0123456789abcdefABCDEF\0");
  static final ByteSet LETTERS = of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\0");

  private final boolean[] members = new boolean[256];

  private ByteSet(String members) {
    for (byte member : members.getBytes(StandardCharsets.ISO_8859_1)) {
      this.members[member & 0xff] = true;
    }
  }

  /**
   * A set of the given characters.
   *
   * @param members characters up to U+00FF
   * @return the set
   */
  static ByteSet of(String members) {
    return new ByteSet(members);
  }

  boolean contains(byte value) {
    return members[value & 0xff];
  }

  /** Counts the members that follow each other in {@code text} from {@code from} on. */
  int countIn(byte[] text, int from) {
    int at = from;
    while (at < text.length && contains(text[at])) {
      at++;
    }
    return at - from;
  }

  /** Counts the bytes of {@code text} from {@code from} up to the first member or the end. */
  int countOutside(byte[] text, int from) {
    int at = from;
    while (at < text.length && !contains(text[at])) {
      at++;
    }
    return at - from;
  }
}
