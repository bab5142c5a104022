// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/**
 * A map from words to letters that is asked with bytes, so that a look-up allocates nothing. ASCII
 * case is ignored. Filled once, then only read.
 */
final class WordTable {
  private final byte[] words;
  private final int[] starts;
  private final int[] lengths;
  private final char[] kinds;
  private int size;

  /**
   * An empty table of fixed size.
   *
   * @param words a text that has all words that will be put in
   * @param slots a power of two, clearly more than there will be words
   */
  WordTable(byte[] words, int slots) {
    this.words = words;
    this.starts = new int[slots];
    this.lengths = new int[slots];
    this.kinds = new char[slots];
  }

  /** Takes the word at {@code words[from, from + length)}. */
  void put(int from, int length, char kind) {
    int slot = slot(words, from, length);
    if (kinds[slot] == 0 && ++size > kinds.length / 2) {
      throw new IllegalStateException("word table is too small: " + kinds.length);
    }
    starts[slot] = from;
    lengths[slot] = length;
    kinds[slot] = kind;
  }

  /** The letter of the word at {@code text[from, from + length)}, or 0. */
  char get(byte[] text, int from, int length) {
    return kinds[slot(text, from, length)];
  }

  private int slot(byte[] text, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      byte b = text[i];
      hash = hash * 31 + (b >= 'A' && b <= 'Z' ? b + 32 : b);
    }
    int slot = (hash ^ hash >>> 15) & (kinds.length - 1);
    while (kinds[slot] != 0 && !same(slot, text, from, length)) {
      slot = (slot + 1) & (kinds.length - 1);
    }
    return slot;
  }

  private boolean same(int slot, byte[] text, int from, int length) {
    if (lengths[slot] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (SqlVocabulary.lower(words[starts[slot] + i]) != SqlVocabulary.lower(text[from + i])) {
        return false;
      }
    }
    return true;
  }
}
