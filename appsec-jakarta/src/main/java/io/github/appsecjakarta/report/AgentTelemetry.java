// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.opentelemetry.api.GlobalOpenTelemetry;
import org.jspecify.annotations.Nullable;

/**
 * The {@code OpenTelemetry} of OpenTelemetry's Java agent. The only place that asks for the global
 * one, and only after a span of the agent was seen through this very API: then the agent has set it
 * before anybody could ask, and asking changes nothing for other applications.
 */
final class AgentTelemetry {
  private static final String AGENT = "io.opentelemetry.javaagent.";

  private AgentTelemetry() {}

  static @Nullable Object of(Object entrySpan) {
    return entrySpan.getClass().getName().startsWith(AGENT) ? GlobalOpenTelemetry.get() : null;
  }
}
