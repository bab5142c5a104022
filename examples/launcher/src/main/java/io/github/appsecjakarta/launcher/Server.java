// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running application server. Not thread-safe; whoever started it closes it. */
public interface Server extends AutoCloseable {

  /**
   * What a server is started with.
   *
   * @param home the unpacked distribution; only read
   * @param base directory of this run; emptied first
   * @param port HTTP port, or 0 for a free one
   * @param telemetry where the server's OpenTelemetry sends to by OTLP over HTTP; null: WildFly
   *     gets no OpenTelemetry, Payara has it but applications do not switch it on
   * @param properties system properties of the server
   * @param jvm options of WildFly's Java, such as an agent
   */
  record Start(
      Path home,
      Path base,
      int port,
      @Nullable URI telemetry,
      Map<String, String> properties,
      List<String> jvm) {

    /**
     * A start without options of Java.
     *
     * @param home the unpacked distribution; only read
     * @param base directory of this run; emptied first
     * @param port HTTP port, or 0 for a free one
     * @param telemetry where the server's OpenTelemetry sends to, or null
     * @param properties system properties of the server
     */
    public Start(
        Path home, Path base, int port, @Nullable URI telemetry, Map<String, String> properties) {
      this(home, base, port, telemetry, properties, List.of());
    }
  }

  /**
   * Starts a server and waits until it is ready to deploy.
   *
   * @param kind {@code wildfly} or {@code payara}
   * @param start what it is started with
   * @return the running server
   * @throws IOException if it does not start; nothing is left running then
   * @throws IllegalArgumentException if there is no such kind
   */
  static Server start(String kind, Start start) throws IOException {
    return switch (kind) {
      case "wildfly" -> WildFly.started(start);
      case "payara" -> Payara.started(start);
      default -> throw new IllegalArgumentException("no server of the kind " + kind);
    };
  }

  /**
   * Where applications are served.
   *
   * @return such as {@code http://127.0.0.1:41234/}
   */
  URI http();

  /**
   * Where the server is managed, on the loopback address.
   *
   * @return the port
   */
  int managementPort();

  /**
   * The process of the server.
   *
   * @return its id, such as for its processor time
   */
  long pid();

  /**
   * The server's log, still growing.
   *
   * @return a text file in UTF-8
   */
  Path log();

  /**
   * Deploys an archive and waits for the outcome.
   *
   * @param archive a WAR or an EAR
   * @throws IOException if the server refuses it, or says nothing in time
   */
  void deploy(Path archive) throws IOException;

  /**
   * Waits until the server ends by itself, or somebody else ends it.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  void join() throws InterruptedException;

  /** Ends the process and waits for its end. */
  @Override
  void close();
}
