// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A server's log. A server may write it from another thread, so what is expected is waited for. */
public final class ServerLog {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long PAUSE_NANOS = 50_000_000;

  private final Path file;

  ServerLog(Path file) {
    this.file = file;
  }

  /**
   * How long the log is now.
   *
   * @return a mark for the other methods
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
   * Security events of one request since a mark, as soon as there are enough. An answer arrives
   * before the last events of its request, so those of an earlier request may follow the mark.
   *
   * @param mark a position
   * @param service name of the application in events
   * @param userAgent what the request called itself
   * @param least how many events to wait for
   * @return each event as the object of its JSON line; fewer if they did not come in time
   */
  public List<Map<String, @Nullable Object>> events(
      long mark, String service, String userAgent, int least) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Map<String, @Nullable Object>> events = parse(since(mark), service, userAgent);
    while (events.size() < least && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      events = parse(since(mark), service, userAgent);
    }
    return events;
  }

  /**
   * Security events of one request since a mark, without waiting.
   *
   * @param mark a position
   * @param service name of the application in events
   * @param userAgent what the request called itself
   * @return each event as the object of its JSON line
   */
  public List<Map<String, @Nullable Object>> eventsSoFar(
      long mark, String service, String userAgent) {
    return parse(since(mark), service, userAgent);
  }

  private static List<Map<String, @Nullable Object>> parse(
      String text, String service, String userAgent) {
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    // what follows the last line break may still be written
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1)) {
      int start = line.indexOf("{\"event\"");
      int end = line.lastIndexOf('}');
      if (start >= 0 && end > start) {
        try {
          Map<String, @Nullable Object> event = Json.object(line.substring(start, end + 1));
          if (service.equals(event.get("service"))
              && event.get("request") instanceof Map<?, ?> request
              && userAgent.equals(request.get("user_agent"))) {
            events.add(event);
          }
        } catch (IOException e) {
          throw new UncheckedIOException("not JSON: " + line, e);
        }
      }
    }
    return events;
  }
}
