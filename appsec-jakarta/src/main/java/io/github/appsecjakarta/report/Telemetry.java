// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.request.CurrentRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports need of the {@code OpenTelemetry} object of a deployment, without naming its types:
 * it may not be there. Thread-safe.
 */
interface Telemetry {
  /** Where there is none. */
  Telemetry NONE = new NoTelemetry();

  /** One log event. */
  record LogEvent(String name, boolean warning, String body, Map<String, Object> attributes) {}

  /**
   * Sends a log event.
   *
   * @param event the event
   * @param span the span it belongs to, or null
   * @return false if log events lead nowhere
   */
  boolean log(LogEvent event, @Nullable Object span);

  /** Takes the time that judging one request took. */
  void judged(double seconds);

  /**
   * Opens a span of kind server for a request; its parent is what the caller's headers name.
   *
   * @param request the request
   * @param keep whether the trace asks to be kept by what comes after
   * @return the span, or null if spans lead nowhere
   */
  @Nullable Object open(CurrentRequest request, boolean keep);

  /** Makes a span current on this thread; whoever leaves the thread puts its context back. */
  void enter(Object span);

  /** Ends a span of {@link #open}. */
  void end(Object span, CurrentRequest request, int status);

  /** Ends the metrics. */
  void close();
}
