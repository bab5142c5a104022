// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import java.util.List;

/** Ranges of IPv6 addresses in three arrays. */
final class WideRanges {
  private final long[] highs;
  private final long[] lows;
  private final long[] expirations;

  WideRanges(List<NetworkSweep.Range> ranges) {
    int count = ranges.size();
    highs = new long[count];
    lows = new long[count];
    expirations = new long[count];
    for (int i = 0; i < count; i++) {
      highs[i] = ranges.get(i).start().high();
      lows[i] = ranges.get(i).start().low();
      expirations[i] = ranges.get(i).expiration();
    }
  }

  /** When the longest-lived network around an address ends. */
  long expiration(long addressHigh, long addressLow) {
    int low = 0;
    int high = highs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAfter(middle, addressHigh, addressLow)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? Expiry.ENDED : expirations[low - 1];
  }

  private boolean isAfter(int range, long high, long low) {
    int compared = Long.compareUnsigned(highs[range], high);
    return compared > 0 || (compared == 0 && Long.compareUnsigned(lows[range], low) > 0);
  }
}
