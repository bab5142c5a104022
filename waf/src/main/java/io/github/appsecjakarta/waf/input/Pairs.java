// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.input;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A map that keeps the order of its entries and every duplicate of a key, as JSON objects, forms
 * and headers have them: dropping a duplicate would let a request show the rules one value and the
 * application another. Not thread-safe while it is filled; read-only use by many threads is fine.
 * Holds what is added, without a limit of its own: the parsers bound it.
 */
public final class Pairs {
  private String[] keys = new String[8];
  private @Nullable Object[] values = new Object[8];
  private int size;

  /**
   * Appends an entry.
   *
   * @param key its key
   * @param value its value, see the package
   * @return this
   */
  public Pairs add(String key, @Nullable Object value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[size] = key;
    values[size++] = value;
    return this;
  }

  /**
   * Number of entries, duplicates counted.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * The key of an entry.
   *
   * @param index from 0
   * @return the key
   */
  public String key(int index) {
    return keys[checked(index)];
  }

  /**
   * The value of an entry.
   *
   * @param index from 0
   * @return the value
   */
  public @Nullable Object value(int index) {
    return values[checked(index)];
  }

  /**
   * The first value under a key.
   *
   * @param key the key, compared exactly
   * @return the value, or null if there is none or it is null
   */
  public @Nullable Object first(String key) {
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(keys[i]).append('=').append(values[i]);
    }
    return text.append('}').toString();
  }

  private int checked(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("entry " + index + " of " + size);
    }
    return index;
  }
}
