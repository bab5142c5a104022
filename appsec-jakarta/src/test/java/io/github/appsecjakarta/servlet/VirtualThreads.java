// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * A virtual thread for each task, and which of them are still held by somebody. (Compiled for a
 * Java that has none.)
 */
final class VirtualThreads implements Executor {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Executor threads;
  private final Set<WeakReference<Thread>> seen = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<Thread> gone = new ReferenceQueue<>();

  VirtualThreads() throws ReflectiveOperationException {
    threads = (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(
        () -> {
          seen.add(new WeakReference<>(Thread.currentThread(), gone));
          task.run();
        });
  }

  /** How many threads there were. */
  int seen() {
    return seen.size();
  }

  /** How many threads are held although their work is done; waits for the collector. */
  int held() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int held = seen.size();
    while (held > 0 && System.nanoTime() < end) {
      System.gc();
      while (gone.remove(100) != null) {
        held--;
      }
    }
    return held;
  }
}
