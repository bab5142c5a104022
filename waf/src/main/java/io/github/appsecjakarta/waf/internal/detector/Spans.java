// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

/** Search in the ascending ends of tokens. */
final class Spans {
  private Spans() {}

  /** Index of the first end above {@code position}; the number of ends if there is none. */
  static int firstEndingAfter(int[] ends, int position) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
