// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import java.util.function.LongSupplier;

/** When list entries end: a second of the Unix time, or {@link #NEVER}. */
final class Expiry {
  static final long NEVER = 0;

  /** Of what is not in a list at all. */
  static final long ENDED = Long.MIN_VALUE;

  static final LongSupplier CLOCK = () -> System.currentTimeMillis() / 1000;

  private Expiry() {}

  static long later(long a, long b) {
    return a == NEVER || b == NEVER ? NEVER : Math.max(a, b);
  }

  static boolean holds(long expiration, LongSupplier now) {
    return expiration == NEVER || expiration >= now.getAsLong();
  }
}
