// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.UUID;

/**
 * Ids of blocked responses and of stack traces: a random UUID of version 4 whose fourth group
 * begins with {@code 1b}, as the native engine writes them, so that whoever filters by that form
 * finds ours. 116 bits are random; nobody can guess another request's id.
 */
final class RandomId {
  private static final long FORM = 0x1b00_0000_0000_0000L;
  private static final long RANDOM = 0x00ff_ffff_ffff_ffffL;

  private RandomId() {}

  static String next() {
    UUID random = UUID.randomUUID();
    long low = FORM | (random.getLeastSignificantBits() & RANDOM);
    return new UUID(random.getMostSignificantBits(), low).toString();
  }
}
