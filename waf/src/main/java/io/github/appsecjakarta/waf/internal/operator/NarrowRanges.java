// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import java.util.List;

/** Ranges of IPv4 addresses in two arrays. */
final class NarrowRanges {
  /** In ascending order, with the sign bit turned so that they compare as they should. */
  private final int[] starts;

  private final long[] expirations;

  NarrowRanges(List<NetworkSweep.Range> ranges) {
    // what follows the last IPv4 address is none
    int count = ranges.size();
    if (count > 0 && ranges.get(count - 1).start().low() >>> 32 != 0xFFFF) {
      count--;
    }
    starts = new int[count];
    expirations = new long[count];
    for (int i = 0; i < count; i++) {
      starts[i] = (int) ranges.get(i).start().low() ^ Integer.MIN_VALUE;
      expirations[i] = ranges.get(i).expiration();
    }
  }

  /** When the longest-lived network around an address ends. */
  long expiration(int address) {
    int key = address ^ Integer.MIN_VALUE;
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Expiry.ENDED : expirations[low - 1];
  }
}
