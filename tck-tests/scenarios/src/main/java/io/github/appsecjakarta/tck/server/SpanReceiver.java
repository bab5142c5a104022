// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a server exports by OTLP over HTTP. It does not decode: texts are readable as they
 * are.
 */
public final class SpanReceiver implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final HttpServer server;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  private SpanReceiver(HttpServer server) {
    this.server = server;
  }

  static SpanReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SpanReceiver receiver = new SpanReceiver(server);
    server.createContext("/", receiver::receive);
    server.start();
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void receive(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body = exchange.getRequestBody();
        InputStream in = zipped ? new GZIPInputStream(body) : body) {
      byte[] bytes = in.readAllBytes();
      if (exchange.getRequestURI().getPath().endsWith("/traces")) {
        received.add(new String(bytes, ISO_8859_1));
      }
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /**
   * Waits for an export that contains a text. Exports before it are forgotten.
   *
   * @param text what to look for
   * @return the export, or null if none came in time
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public @Nullable String await(String text) throws InterruptedException {
    String export = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (export != null && !export.contains(text)) {
      export = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    return export;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
