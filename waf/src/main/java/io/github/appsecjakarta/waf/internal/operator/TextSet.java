// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.DataList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Texts with an end of their own, without an object for any of them: all in one array of bytes, and
 * a hash table of their numbers with at least half of its places free. Who chooses texts cannot
 * make them collide, because the hash differs from set to set.
 */
final class TextSet {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long seed = ThreadLocalRandom.current().nextLong();

  /** Number of a text plus one, or 0 for a free place. */
  private final int[] places;

  private final int[] ends;
  private final long[] expirations;
  private final byte[] bytes;
  private int count;

  /** Of equal texts the longest-lived counts. */
  TextSet(List<DataList.Entry> entries) {
    int size = entries.size();
    long length = 0;
    for (DataList.Entry entry : entries) {
      length += length(entry.value());
    }
    bytes = new byte[Math.toIntExact(length)];
    ends = new int[size];
    expirations = new long[size];
    places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
    for (DataList.Entry entry : entries) {
      add(entry.value(), entry.expiration());
    }
  }

  /** When a text ends. */
  long expiration(String text) {
    int number = places[place(text)];
    return number == 0 ? Expiry.ENDED : expirations[number - 1];
  }

  private void add(String text, long expiration) {
    int place = place(text);
    int known = places[place];
    if (known != 0) {
      expirations[known - 1] = Expiry.later(expirations[known - 1], expiration);
      return;
    }
    ends[count] = write(text, start(count));
    expirations[count] = expiration;
    places[place] = ++count;
  }

  /** Where a text is, or would be. */
  private int place(String text) {
    int mask = places.length - 1;
    int place = hash(text) & mask;
    while (places[place] != 0 && !isAt(places[place] - 1, text)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private int hash(String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ hash >>> 15);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** ASCII takes a byte, everything else three: a form of our own, as only equality matters. */
  private static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      length += text.charAt(i) < 0x80 ? 0 : 2;
    }
    return length;
  }

  private int write(String text, int start) {
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[at++] = (byte) c;
      } else {
        bytes[at++] = (byte) -1;
        bytes[at++] = (byte) (c >> 8);
        bytes[at++] = (byte) c;
      }
    }
    return at;
  }

  private boolean isAt(int number, String text) {
    int at = start(number);
    int end = ends[number];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int width = c < 0x80 ? 1 : 3;
      if (end - at < width || !isAt(at, c)) {
        return false;
      }
      at += width;
    }
    return at == end;
  }

  private boolean isAt(int at, char c) {
    return c < 0x80
        ? bytes[at] == c
        : bytes[at] == -1 && bytes[at + 1] == (byte) (c >> 8) && bytes[at + 2] == (byte) c;
  }
}
