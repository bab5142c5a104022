// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A map from words to letters that is asked with bytes, so that a look-up allocates nothing. ASCII
 * case is ignored. Filled once, then only read.
 */
final class WordTable {
  private final byte[] @Nullable [] words;
  private final char[] kinds;
  private int size;

  /**
   * An empty table of fixed size.
   *
   * @param slots a power of two, clearly more than there will be words
   */
  WordTable(int slots) {
    words = new byte[slots][];
    kinds = new char[slots];
  }

  void put(String word, char kind) {
    byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    int slot = slot(bytes, 0, bytes.length);
    if (words[slot] == null && ++size > words.length / 2) {
      throw new IllegalStateException("word table is too small: " + words.length);
    }
    words[slot] = bytes;
    kinds[slot] = kind;
  }

  /** The letter of the word at {@code text[from, from + length)}, or 0. */
  char get(byte[] text, int from, int length) {
    return kinds[slot(text, from, length)];
  }

  private int slot(byte[] text, int from, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + SqlVocabulary.lower(text[from + i]);
    }
    int slot = (hash ^ hash >>> 15) & (words.length - 1);
    while (true) {
      byte[] word = words[slot];
      if (word == null || same(word, text, from, length)) {
        return slot;
      }
      slot = (slot + 1) & (words.length - 1);
    }
  }

  private static boolean same(byte[] word, byte[] text, int from, int length) {
    if (word.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (SqlVocabulary.lower(word[i]) != SqlVocabulary.lower(text[from + i])) {
        return false;
      }
    }
    return true;
  }
}
