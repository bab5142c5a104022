// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final List<byte[]> ONE =
      List.of("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));

  private final CountDownLatch stalled = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    stalled.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void everyRequestThatIsDueIsSentAndAnswered() throws Exception {
    answer(200);
    Schedule schedule = Schedule.open(System.nanoTime(), Duration.ZERO, SHORT, 100);
    try (Load load = Load.start(server.getAddress(), ONE, schedule, 4)) {
      Load.Counts counts = load.join();
      assertThat(load.completed() + counts.unsent()).isEqualTo(30);
      assertThat(counts.failed()).isZero();
      assertThat(counts.p50()).isPositive().isLessThanOrEqualTo(counts.p99());
    }
  }

  @Test
  void anAnswerThatIsNoSuccessHasFailed() throws Exception {
    answer(403);
    Schedule schedule = Schedule.open(System.nanoTime(), Duration.ZERO, SHORT, 100);
    try (Load load = Load.start(server.getAddress(), ONE, schedule, 4)) {
      assertThat(load.join().failed()).isPositive().isEqualTo(load.completed());
    }
  }

  @Test
  void requestsThatAStalledServerKeepsFromBeingSentAreCounted() throws Exception {
    server.createContext(
        "/",
        exchange -> {
          await();
          exchange.close();
        });
    Schedule schedule = Schedule.open(System.nanoTime(), Duration.ZERO, SHORT, 100);
    try (Load load = Load.start(server.getAddress(), ONE, schedule, 2)) {
      Load.Counts counts = load.join();
      assertThat(counts.unsent()).isEqualTo(28);
      assertThat(counts.failed()).isEqualTo(2);
      assertThat(load.completed()).isZero();
    }
  }

  @Test
  void aClosedModelSendsWhenAConnectionIsFree() throws Exception {
    answer(200);
    Schedule schedule = Schedule.closed(System.nanoTime(), SHORT);
    try (Load load = Load.start(server.getAddress(), ONE, schedule, 1)) {
      Load.Counts counts = load.join();
      assertThat(load.completed()).isPositive();
      assertThat(counts.late() + counts.unsent() + counts.failed()).isZero();
    }
  }

  private void answer(int status) {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, 2);
          exchange.getResponseBody().write("ok".getBytes(UTF_8));
          exchange.close();
        });
  }

  private void await() {
    try {
      stalled.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
