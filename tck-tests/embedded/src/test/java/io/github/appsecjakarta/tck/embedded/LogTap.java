// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to some logs, and can make one of them fail. What a log hands to its parent may come
 * twice. The logs are put back when it is closed.
 */
final class LogTap extends Handler implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;

  private final Map<Logger, @Nullable Level> before = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private @Nullable String failing;

  LogTap(String... names) {
    for (String name : names) {
      Logger logger = Logger.getLogger(name);
      before.put(logger, logger.getLevel());
      logger.addHandler(this);
    }
  }

  /** Lets everything through; a server may have changed the levels when it was made. */
  synchronized void listen() {
    failing = null;
    before.keySet().forEach(logger -> logger.setLevel(Level.ALL));
  }

  /** A disk that is full, say. */
  synchronized void failing(String logger) {
    failing = logger;
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (entry.getLoggerName().equals(failing)) {
      throw new IllegalStateException("the log cannot be written");
    }
    lines.addAll(entry.getMessage().lines().toList());
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** Waits for a line with some text. */
  synchronized void await(String text) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (lines.stream().noneMatch(line -> line.contains(text))) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("no line with " + text + " in " + lines);
      }
      wait(left);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    before.forEach(
        (logger, level) -> {
          logger.removeHandler(this);
          logger.setLevel(level);
        });
  }
}
