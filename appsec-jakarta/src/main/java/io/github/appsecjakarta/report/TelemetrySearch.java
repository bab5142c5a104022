// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the {@code OpenTelemetry} of a deployment while its first requests run: when the
 * deployment starts, CDI does not answer yet. Gives up after {@value #MAX_TRIES} looks, two in a
 * request. Thread-safe.
 */
final class TelemetrySearch {
  private static final int MAX_TRIES = 20;

  private final Function<Object, Telemetry> use;
  private volatile Telemetry found = Telemetry.NONE;
  private volatile boolean over;
  private int tries;

  /**
   * A search.
   *
   * @param use makes use of what was found
   */
  TelemetrySearch(Function<Object, Telemetry> use) {
    this.use = use;
  }

  /** A search that is over before it began. */
  static TelemetrySearch none() {
    TelemetrySearch none = new TelemetrySearch(unused -> Telemetry.NONE);
    none.over = true;
    return none;
  }

  /** A search that is over because something was found. */
  static TelemetrySearch of(Telemetry telemetry) {
    TelemetrySearch search = none();
    search.found = telemetry;
    return search;
  }

  /** What was found so far. */
  Telemetry found() {
    return found;
  }

  /** Looks, on a thread of the deployment. */
  Telemetry look(@Nullable Object entrySpan) {
    return over ? found : lookOnce(entrySpan);
  }

  private synchronized Telemetry lookOnce(@Nullable Object entrySpan) {
    if (!over) {
      over = ++tries >= MAX_TRIES;
      Object openTelemetry = entrySpan == null ? null : AgentTelemetry.of(entrySpan);
      if (openTelemetry == null) {
        openTelemetry = services();
      }
      if (openTelemetry != null) {
        use(openTelemetry);
      }
    }
    return found;
  }

  /**
   * Payara refuses to be asked before the thread is in the application, as at the gate before its
   * authentication; further in, it answers.
   */
  void use(Object openTelemetry) {
    try {
      found = use.apply(openTelemetry);
      over = true;
    } catch (IllegalStateException outsideOfTheApplication) {
      // The next look may be from within.
    }
  }

  synchronized void close() {
    over = true;
    found.close();
    found = Telemetry.NONE;
  }

  private static @Nullable Object services() {
    ClassLoader loader = TelemetrySource.class.getClassLoader();
    Iterator<TelemetrySource> services =
        ServiceLoader.load(TelemetrySource.class, loader).iterator();
    for (int i = 0; i < 16; i++) {
      try {
        if (!services.hasNext()) {
          return null;
        }
        Object openTelemetry = services.next().find();
        if (openTelemetry != null) {
          return openTelemetry;
        }
      } catch (ServiceConfigurationError | LinkageError | RuntimeException absent) {
        // What cannot be asked is not there; the next one may be.
      }
    }
    return null;
  }
}
