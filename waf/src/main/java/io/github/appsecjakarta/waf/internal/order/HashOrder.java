// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.order;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order in which a hash table of LLVM's C++ library lists its entries. They are one chain,
 * those of a bucket next to each other; a new entry becomes the first of its bucket, and the first
 * of all if the bucket was empty.
 */
public final class HashOrder {
  private static final int NONE = -1;
  private static final int HEAD = 0;

  private final long[] hashes;
  private final int[] next;
  private int[] beforeBucket = new int[0];
  private int size;

  private HashOrder(long[] hashes) {
    this.hashes = hashes;
    this.next = new int[hashes.length + 1];
    next[HEAD] = NONE;
  }

  /**
   * The order of entries with texts as keys, in a table that grows.
   *
   * @param <T> type of the entries
   * @param entries no two with the same key, in the order in which they are put in
   * @return the entries in the order of the table
   */
  public static <T extends Keyed> List<T> byText(List<T> entries) {
    long[] hashes = new long[entries.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = CityHash.of(Utf8.encode(entries.get(i).key()));
    }
    return listed(entries, hashes, 0);
  }

  /**
   * The order of entries in a table that has room for them from the start.
   *
   * @param <T> type of the entries
   * @param entries no two of them equal, in the order in which they are put in
   * @param hashes hash of each
   * @param room for how many entries room was made, at least as many as there are
   * @return the entries in the order of the table
   */
  public static <T> List<T> listed(List<T> entries, long[] hashes, int room) {
    HashOrder order = new HashOrder(hashes);
    order.grow(room);
    for (int i = 1; i <= entries.size(); i++) {
      order.insert(i);
    }
    List<T> listed = new ArrayList<>(entries.size());
    for (int node = order.next[HEAD]; node != NONE; node = order.next[node]) {
      listed.add(entries.get(node - 1));
    }
    return listed;
  }

  private void insert(int node) {
    int buckets = beforeBucket.length;
    if (size == buckets) {
      grow(2 * buckets + (buckets > 2 && Integer.bitCount(buckets) == 1 ? 0 : 1));
    }
    size++;
    int bucket = bucket(node);
    int before = beforeBucket[bucket];
    if (before != NONE) {
      next[node] = next[before];
      next[before] = node;
      return;
    }
    next[node] = next[HEAD];
    next[HEAD] = node;
    beforeBucket[bucket] = HEAD;
    if (next[node] != NONE) {
      beforeBucket[bucket(next[node])] = node;
    }
  }

  /** Makes buckets and brings those together that are in one bucket now. */
  private void grow(int wanted) {
    if (wanted == 0) {
      return;
    }
    int buckets = wanted == 1 ? 2 : Integer.bitCount(wanted) == 1 ? wanted : prime(wanted);
    beforeBucket = new int[buckets];
    Arrays.fill(beforeBucket, NONE);
    int last = HEAD;
    int lastBucket = NONE;
    while (next[last] != NONE) {
      int node = next[last];
      int bucket = bucket(node);
      if (bucket == lastBucket || beforeBucket[bucket] == NONE) {
        if (bucket != lastBucket) {
          beforeBucket[bucket] = last;
          lastBucket = bucket;
        }
        last = node;
      } else {
        next[last] = next[node];
        next[node] = next[beforeBucket[bucket]];
        next[beforeBucket[bucket]] = node;
      }
    }
  }

  private int bucket(int node) {
    int buckets = beforeBucket.length;
    long hash = hashes[node - 1];
    return (int)
        (Integer.bitCount(buckets) == 1
            ? hash & (buckets - 1)
            : Long.remainderUnsigned(hash, buckets));
  }

  /** The first prime that is not smaller. */
  private static int prime(int from) {
    int candidate = from;
    while (!isPrime(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
