// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server's log. A request's lines are written before its answer ends, but a server may write its
 * log from another thread, so what is expected is waited for.
 */
public final class ServerLog {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Path file;

  ServerLog(Path file) {
    this.file = file;
  }

  /**
   * How long the log is now.
   *
   * @return a mark for {@link #events}
   */
  public long mark() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was logged since a mark.
   *
   * @param mark a position
   * @return the text
   */
  public String since(long mark) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, (int) mark, bytes.length - (int) mark, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Security events since a mark, as soon as there are as many as expected.
   *
   * @param mark a position
   * @param expected how many to wait for
   * @return each event as its line of JSON; fewer if they did not come in time
   */
  public List<String> events(long mark, int expected) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    List<String> events = parse(since(mark));
    while (events.size() < expected && System.nanoTime() < end) {
      Thread.onSpinWait();
      events = parse(since(mark));
    }
    return events;
  }

  private static List<String> parse(String text) {
    List<String> events = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int start = line.indexOf("{\"event\"");
      int end = line.lastIndexOf('}');
      if (start >= 0 && end > start) {
        events.add(line.substring(start, end + 1));
      }
    }
    return events;
  }
}
