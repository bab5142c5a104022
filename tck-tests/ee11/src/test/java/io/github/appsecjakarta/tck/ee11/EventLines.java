// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.ee11;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The events that AppSec logs while this is open. */
final class EventLines extends Handler implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;
  private static final Logger EVENTS = Logger.getLogger("appsec.events");

  private final List<String> lines = new ArrayList<>();

  EventLines() {
    EVENTS.setLevel(Level.ALL);
    EVENTS.setUseParentHandlers(false);
    EVENTS.addHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    lines.add(entry.getMessage());
    notifyAll();
  }

  /** Takes the lines before the first one with some text, which it waits for. */
  synchronized List<String> before(String text) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (lines.stream().noneMatch(line -> line.contains(text))) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("no line with " + text + " in " + lines);
      }
      wait(left);
    }
    List<String> before = lines.stream().takeWhile(line -> !line.contains(text)).toList();
    lines.clear();
    return before;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    EVENTS.removeHandler(this);
    EVENTS.setLevel(null);
    EVENTS.setUseParentHandlers(true);
  }
}
