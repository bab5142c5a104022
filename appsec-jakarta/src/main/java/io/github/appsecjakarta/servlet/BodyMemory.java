// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory the bodies of all running requests of a deployment may take. Thread-safe; never
 * waits: whoever gets none goes on without.
 */
final class BodyMemory {
  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  BodyMemory(long limit) {
    this.limit = limit;
  }

  Share share() {
    return new Share();
  }

  long taken() {
    return taken.get();
  }

  /** What one request has taken. One thread at a time. */
  final class Share {
    private long mine;
    private boolean refused;

    boolean take(int bytes) {
      if (taken.addAndGet(bytes) > limit) {
        taken.addAndGet(-bytes);
        refused = true;
        return false;
      }
      mine += bytes;
      return true;
    }

    /** Whether more was asked for than there was. */
    boolean refused() {
      return refused;
    }

    /** Gives everything back; may be called again. */
    void release() {
      if (mine > 0) {
        taken.addAndGet(-mine);
        mine = 0;
      }
    }
  }
}
