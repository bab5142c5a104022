// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.ServerUnderTest.property;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What OpenTelemetry the server under test has. */
public enum Variant {
  /** None: WildFly as its {@code standalone.xml} makes it. */
  NONE("WildFly 39, plain `standalone.xml`", false, false),
  /** WildFly with the subsystem {@code opentelemetry}. */
  SUBSYSTEM("WildFly 39, `standalone.xml` with the subsystem `opentelemetry`", true, true),
  /** WildFly as its {@code standalone-microprofile.xml} makes it. */
  MICROPROFILE("WildFly 39, `standalone-microprofile.xml`", true, true),
  /** OpenTelemetry's Java agent, and its API in the application. */
  AGENT("WildFly 39, plain `standalone.xml`, opentelemetry-javaagent 2.20.1", true, true),
  /** Payara 6. */
  PAYARA("Payara 6.2025.9", true, true);

  private final String title;
  private final boolean exports;
  private final boolean logs;

  Variant(String title, boolean exports, boolean logs) {
    this.title = title;
    this.exports = exports;
    this.logs = logs;
  }

  /**
   * The variant of this run.
   *
   * @return by the system property {@code tck.telemetry}
   */
  public static Variant here() {
    return valueOf(property("tck.telemetry").toUpperCase(Locale.ROOT));
  }

  /**
   * What people call it.
   *
   * @return Markdown
   */
  public String title() {
    return title;
  }

  /**
   * Whether anything is exported.
   *
   * @return false without OpenTelemetry
   */
  public boolean exports() {
    return exports;
  }

  /**
   * Whether log events and metrics are exported.
   *
   * @return false where there are spans at most
   */
  public boolean logs() {
    return logs;
  }

  Map<String, String> properties() {
    return this == MICROPROFILE
        ? Map.of("jboss.server.default.config", "standalone-microprofile.xml")
        : Map.of();
  }

  List<String> jvm(URI receiver) {
    return this != AGENT
        ? List.of()
        : List.of(
            "-javaagent:" + property("tck.agent"),
            "-Dotel.exporter.otlp.protocol=http/protobuf",
            "-Dotel.exporter.otlp.endpoint=" + receiver,
            "-Dotel.bsp.schedule.delay=100",
            "-Dotel.blrp.schedule.delay=100",
            "-Dotel.metric.export.interval=500",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dotel.javaagent.logging=none");
  }
}
