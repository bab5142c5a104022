// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one event as a log event of OpenTelemetry and as a JSON line, each where it is wanted. */
final class EventWriter {
  private final Spans spans;
  private final TelemetrySearch telemetry;
  private final boolean logEvents;
  private final EventLine facts;
  private final JsonLines lines;
  private final Numbers numbers;

  EventWriter(
      Spans spans,
      TelemetrySearch telemetry,
      boolean logEvents,
      EventLine facts,
      JsonLines lines,
      Numbers numbers) {
    this.spans = spans;
    this.telemetry = telemetry;
    this.logEvents = logEvents;
    this.facts = facts;
    this.lines = lines;
    this.numbers = numbers;
  }

  void write(
      SecurityEvent event,
      @Nullable CurrentRequest request,
      @Nullable Object span,
      RequestEnd end) {
    numbers.reported(event);
    boolean attack = event instanceof AttackDetected;
    Telemetry logs = logEvents ? telemetry.look(span) : Telemetry.NONE;
    if (logs == Telemetry.NONE && !lines.wanted(attack, false)) {
      return;
    }
    TraceIds ids = span == null ? null : spans.ids(span);
    Map<String, Object> line = facts.of(event, request, ids, end);
    boolean sent =
        logs.log(
            new Telemetry.LogEvent(
                "appsec." + event.name(), attack, body(line), LogAttributes.of(line)),
            span);
    if (lines.wanted(attack, sent)) {
      lines.write(attack, line);
    }
  }

  /** Words for people, without anything of the request. */
  private static String body(Map<String, Object> line) {
    Object message = line.get("message");
    return "AppSec: " + line.get("event") + (message == null ? "" : ": " + message);
  }
}
