// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The only class here that touches OpenTelemetry. Made by {@link Spans#find} only, which survives
 * its absence. Uses nothing newer than API 1.29 and never {@code GlobalOpenTelemetry}: asking for
 * the global one fixes it for every application of the server.
 */
final class OpenTelemetrySpans implements Spans {
  @Override
  public @Nullable Object current() {
    Span span = Span.current();
    return span.getSpanContext().isValid() ? span : null;
  }

  @Override
  public boolean recording(Object span) {
    return ((Span) span).isRecording();
  }

  @Override
  public void set(Object span, String name, Object value) {
    Span target = (Span) span;
    if (value instanceof Boolean truth) {
      target.setAttribute(name, truth.booleanValue());
    } else if (value instanceof Double number) {
      target.setAttribute(name, number.doubleValue());
    } else if (value instanceof Number number) {
      target.setAttribute(name, number.longValue());
    } else {
      target.setAttribute(name, value.toString());
    }
  }

  @Override
  public TraceIds ids(Object span) {
    SpanContext context = ((Span) span).getSpanContext();
    return new TraceIds(context.getTraceId(), context.getSpanId());
  }
}
