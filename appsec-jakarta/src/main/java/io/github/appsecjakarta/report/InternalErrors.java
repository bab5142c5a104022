// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/**
 * Errors of ours, logged at most once a minute with how many there were. The message of an error is
 * not logged, because it may hold request values; its type and the place are. Thread-safe.
 */
public final class InternalErrors {
  private static final long PAUSE_NANOS = 60_000_000_000L;

  private final Logger logger;
  private final LongSupplier nanos;
  private long last;
  private long unlogged;
  private boolean any;
  private boolean over;

  /** Logs to {@code appsec}. */
  public InternalErrors() {
    this(System.getLogger("appsec"), System::nanoTime);
  }

  InternalErrors(Logger logger, LongSupplier nanos) {
    this.logger = logger;
    this.nanos = nanos;
  }

  /**
   * Takes note of an error; never throws.
   *
   * @param doing what was being done, in constant words
   * @param error the error
   */
  public void failed(String doing, Throwable error) {
    long times = dueTimes();
    if (times > 0) {
      log(doing + " failed (" + times + "x): " + place(error));
    }
  }

  /**
   * Takes note of something that is wrong but no error; never throws.
   *
   * @param what happened, in constant words
   */
  public void noted(String what) {
    long times = dueTimes();
    if (times > 0) {
      log(what + " (" + times + "x)");
    }
  }

  /**
   * The end: a server that takes an application away fails the requests that are still in it, and
   * us with them. Nothing is logged from now on.
   */
  public synchronized void over() {
    over = true;
  }

  private void log(String line) {
    try {
      logger.log(Level.WARNING, MessageId.FAILED + " " + line);
    } catch (RuntimeException | LinkageError unloggable) {
      // There is nothing left to tell it to.
    }
  }

  private synchronized long dueTimes() {
    unlogged++;
    if (over) {
      return 0;
    }
    long now = nanos.getAsLong();
    if (any && now - last < PAUSE_NANOS) {
      return 0;
    }
    any = true;
    last = now;
    long times = unlogged;
    unlogged = 0;
    return times;
  }

  private static String place(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return error.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
