// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.util.Arrays;

/** Searches in byte arrays. */
final class Bytes {
  private Bytes() {}

  /**
   * Finds {@code wanted} wholly within {@code text[from, to)}.
   *
   * @return where it starts, or -1
   */
  static int find(byte[] text, String wanted, int from, int to) {
    for (int at = from; at <= to - wanted.length(); at++) {
      if (isAt(text, wanted, at)) {
        return at;
      }
    }
    return -1;
  }

  static int find(byte[] text, byte wanted, int from) {
    for (int at = from; at < text.length; at++) {
      if (text[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** Finds the bytes {@code text[tagFrom, tagTo)} wholly within {@code text[from, to)}. */
  static int findAgain(byte[] text, int tagFrom, int tagTo, int from, int to) {
    int length = tagTo - tagFrom;
    for (int at = from; at <= to - length; at++) {
      if (Arrays.equals(text, tagFrom, tagTo, text, at, at + length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] text, String wanted, int at) {
    for (int i = 0; i < wanted.length(); i++) {
      if (text[at + i] != (byte) wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
