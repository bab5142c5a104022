// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.runtime.RequestCounters;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import java.util.function.LongSupplier;

/** Bodies that there was no memory for: each is counted, and a warning a minute says how many. */
final class UnjudgedBodies {
  private static final System.Logger LOG = System.getLogger("appsec");
  private static final long PAUSE_NANOS = 60_000_000_000L;

  private final RequestCounters counters;
  private final LongSupplier nanos;
  private long warned;
  private long untold;
  private boolean any;

  UnjudgedBodies(RequestCounters counters, LongSupplier nanos) {
    this.counters = counters;
    this.nanos = nanos;
  }

  void add() {
    counters.add(Count.BODY_UNJUDGED);
    long due = due();
    if (due > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "AppSec: {0} bodies were not judged: those of all running requests take more memory than"
              + " {1} allows",
          due,
          Setting.BODY_MEMORY.key());
    }
  }

  private synchronized long due() {
    untold++;
    long now = nanos.getAsLong();
    if (any && now - warned < PAUSE_NANOS) {
      return 0;
    }
    any = true;
    warned = now;
    long due = untold;
    untold = 0;
    return due;
  }
}
