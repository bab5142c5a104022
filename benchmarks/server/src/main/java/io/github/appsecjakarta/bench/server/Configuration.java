// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What runs in a server beside the application. */
enum Configuration {
  BARE("JAR absent", "", ""),
  /** The same once more, in a process of its own: what differs is chance. */
  BARE_AGAIN("JAR absent, again", "", ""),
  MONITOR("JAR, monitoring", "monitor", ""),
  BLOCK("JAR, blocking", "block", ""),
  AGENT_OFF("dd-java-agent, appsec off", "", "false"),
  AGENT_ON("dd-java-agent, appsec on", "", "true");

  /** A process of Java's own choice would differ with the machine. */
  private static final List<String> SAME_FOR_ALL = List.of("-Xms1g", "-XX:+UseG1GC");

  /** Nobody listens at the discard port: traces are built, as in production, and dropped. */
  private static final List<String> TALKS_TO_NOBODY =
      List.of(
          "-Ddd.trace.agent.url=http://127.0.0.1:9",
          "-Ddd.instrumentation.telemetry.enabled=false",
          "-Ddd.remote_config.enabled=false",
          "-Ddd.profiling.enabled=false",
          "-Ddd.jmxfetch.enabled=false",
          "-Ddd.trace.health.metrics.enabled=false",
          "-Ddd.runtime.metrics.enabled=false",
          "-Ddd.data.streams.enabled=false",
          "-Ddd.dynamic.instrumentation.enabled=false",
          "-Ddd.crashtracking.enabled=false",
          "-Ddd.service=server-cost");

  private final String title;
  private final String mode;
  private final String agentAppSec;

  Configuration(String title, String mode, String agentAppSec) {
    this.title = title;
    this.mode = mode;
    this.agentAppSec = agentAppSec;
  }

  String title() {
    return title;
  }

  boolean hasJar() {
    return !mode.isEmpty();
  }

  Map<String, String> properties() {
    return hasJar() ? Map.of("appsec.waf.mode", mode) : Map.of();
  }

  /** Options of the server's Java. */
  List<String> jvm(Path agent) {
    List<String> jvm = new ArrayList<>(SAME_FOR_ALL);
    if (!agentAppSec.isEmpty()) {
      jvm.add("-javaagent:" + agent.toAbsolutePath());
      jvm.addAll(TALKS_TO_NOBODY);
      jvm.add("-Ddd.appsec.enabled=" + agentAppSec);
    }
    return jvm;
  }

  /** What a scanner is answered that the JAR's rules and the agent's know. */
  int answerToScanner() {
    return this == BLOCK || this == AGENT_ON ? 403 : 200;
  }
}
