// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The requests that threads are working on inside an application; its end waits for them, {@value
 * #LOOKS} pauses of {@value #PAUSE_MILLIS} ms at most. Undertow stops telling listeners that a
 * request is over as soon as the application is gone, so that what CDI and we have bound to the
 * threads of such requests would stay there, and the application's class loader with it. Requests
 * that wait asynchronously are not waited for. Thread-safe.
 */
final class RequestsInside implements ServletContextListener {
  private static final int LOOKS = 100;
  private static final int PAUSE_MILLIS = 20;

  /** Twice: some are not at our gate yet, and listeners of others still run behind it. */
  private static final int QUIET_LOOKS = 2;

  private final AtomicInteger requests = new AtomicInteger();
  private final Runnable pause;

  RequestsInside() {
    this(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)));
  }

  RequestsInside(Runnable pause) {
    this.pause = pause;
  }

  void enter() {
    requests.incrementAndGet();
  }

  void leave() {
    requests.decrementAndGet();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    int quiet = 0;
    for (int look = 0; look < LOOKS && quiet < QUIET_LOOKS; look++) {
      quiet = requests.get() == 0 ? quiet + 1 : 0;
      pause.run();
    }
  }
}
