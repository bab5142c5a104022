// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.appsecjakarta.tck.server.Otlp.LogEvent;
import io.github.appsecjakarta.tck.server.Otlp.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Takes what a server exports by OTLP over HTTP. */
public final class OtlpReceiver implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Span> spans = new ArrayList<>();
  private final List<LogEvent> logs = new ArrayList<>();
  private final Set<String> metrics = new HashSet<>();

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  static OtlpReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OtlpReceiver receiver = new OtlpReceiver(server);
    server.createContext("/", receiver::receive);
    // one client that stops in the middle of a request must not stop the others
    server.setExecutor(receiver.threads);
    server.start();
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void receive(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    byte[] bytes;
    try (InputStream body = exchange.getRequestBody();
        InputStream in = zipped ? new GZIPInputStream(body) : body) {
      bytes = in.readAllBytes();
    }
    keep(exchange.getRequestURI().getPath(), bytes);
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private synchronized void keep(String path, byte[] bytes) throws IOException {
    if (path.endsWith("/traces")) {
      spans.addAll(Otlp.spans(bytes));
    } else if (path.endsWith("/logs")) {
      logs.addAll(Otlp.logs(bytes));
    } else if (path.endsWith("/metrics")) {
      metrics.addAll(Otlp.metrics(bytes));
    }
    notifyAll();
  }

  /**
   * Waits for a span.
   *
   * @param wanted which
   * @return the first that fits, or null if none came in time
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public synchronized @Nullable Span span(Predicate<Span> wanted) throws InterruptedException {
    return await(() -> spans.stream().filter(wanted).findFirst()).orElse(null);
  }

  /**
   * Waits for a log event.
   *
   * @param wanted which
   * @return the first that fits, or null if none came in time
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public synchronized @Nullable LogEvent log(Predicate<LogEvent> wanted)
      throws InterruptedException {
    return await(() -> logs.stream().filter(wanted).findFirst()).orElse(null);
  }

  /**
   * Waits until metrics have arrived.
   *
   * @param wanted their names
   * @return those names that start with {@code appsec.}, wanted or not, that arrived in time
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public synchronized Set<String> metrics(Set<String> wanted) throws InterruptedException {
    Optional<Set<String>> unused =
        await(() -> Optional.of(metrics).filter(names -> names.containsAll(wanted)));
    return Set.copyOf(metrics);
  }

  /**
   * What has arrived by now.
   *
   * @param wanted which spans
   * @return those that fit
   */
  public synchronized List<Span> arrivedSpans(Predicate<Span> wanted) {
    return spans.stream().filter(wanted).toList();
  }

  /**
   * What has arrived by now.
   *
   * @param wanted which log events
   * @return those that fit
   */
  public synchronized List<LogEvent> arrivedLogs(Predicate<LogEvent> wanted) {
    return logs.stream().filter(wanted).toList();
  }

  private <T> Optional<T> await(Supplier<Optional<T>> found) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> value = found.get();
    while (value.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return value;
      }
      wait(left);
      value = found.get();
    }
    return value;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
