// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import io.github.appsecjakarta.launcher.Server;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A running server of one configuration, with the application. */
final class Measured implements AutoCloseable {
  private static final String SCANNER = "dd-test-scanner-log-block Arachni/v1";
  private static final int LOOKS = 200;
  private static final int MILLIS_BETWEEN = 50;

  private final Configuration configuration;
  private final Server server;

  private Measured(Configuration configuration, Server server) {
    this.configuration = configuration;
    this.server = server;
  }

  /** Starts it, and proves that what should be in it is, and nothing else. */
  static Measured start(Configuration configuration, Places places)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectories(places.work().resolve(configuration.name()));
    Path war = directory.resolve("app.war");
    Archive.write(war, configuration.hasJar() ? List.of(places.jar()) : List.of());
    Server server =
        Server.start(
            "wildfly",
            new Server.Start(
                places.wildfly(),
                directory.resolve("server"),
                0,
                null,
                configuration.properties(),
                configuration.jvm(places.agent())));
    Measured measured = new Measured(configuration, server);
    try {
      server.deploy(war);
      measured.prove();
    } catch (IOException | InterruptedException e) {
      server.close();
      throw e;
    }
    return measured;
  }

  private void prove() throws IOException, InterruptedException {
    // the first request may start parts of the server, which say so
    expect(200, "Mozilla/5.0");
    long before = events();
    expect(200, "Mozilla/5.0");
    if (events() != before) {
      throw new IOException(configuration.title() + " logs a request that is clean");
    }
    expect(configuration.answerToScanner(), SCANNER);
    if (configuration.hasJar()) {
      awaitMoreThan(before);
    }
  }

  /** The event may be written after the answer. */
  private void awaitMoreThan(long events) throws IOException, InterruptedException {
    for (int i = 0; events() <= events; i++) {
      if (i == LOOKS) {
        throw new IOException(configuration.title() + " says nothing of a scanner");
      }
      Thread.sleep(MILLIS_BETWEEN);
    }
  }

  private void expect(int status, String userAgent) throws IOException {
    URI product = server.http().resolve("app/rest/products/1");
    HttpURLConnection connection = (HttpURLConnection) product.toURL().openConnection();
    connection.setRequestProperty("User-Agent", userAgent);
    if (connection.getResponseCode() != status) {
      throw new IOException(
          configuration.title() + ": " + connection.getResponseCode() + " to " + userAgent);
    }
  }

  Configuration configuration() {
    return configuration;
  }

  InetSocketAddress address() {
    return new InetSocketAddress(server.http().getHost(), server.http().getPort());
  }

  String authority() {
    return server.http().getAuthority();
  }

  double cpuSeconds() throws IOException {
    return ProcessorTime.seconds(server.pid());
  }

  long loggedBytes() throws IOException {
    return Files.size(server.log());
  }

  /** How many events the JAR has written. What it says of itself, such as a warning, is none. */
  long events() throws IOException {
    try (Stream<String> lines = Files.lines(server.log())) {
      return lines.filter(line -> line.contains("[appsec.events]")).count();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
