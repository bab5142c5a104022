// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spans of OpenTelemetry. Made by {@link Spans#find} only, which survives its absence. Uses
 * nothing newer than API 1.29 and never {@code GlobalOpenTelemetry}: asking for the global one
 * fixes it for every application of the server.
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
    } else if (value instanceof List<?> list) {
      target.setAttribute(
          AttributeKey.stringArrayKey(name), list.stream().map(String::valueOf).toList());
    } else {
      target.setAttribute(name, value.toString());
    }
  }

  @Override
  public Object enter() {
    return Context.current();
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // closing would bring the wrong context back
  public void leave(Object entered, boolean end) {
    Context context = (Context) entered;
    Span open = Span.current();
    // an agent makes a new context object at each call: only identifiers can be compared
    if (open.getSpanContext().equals(Span.fromContext(context).getSpanContext())) {
      return;
    }
    if (end) {
      open.end();
    }
    Scope unused = context.makeCurrent();
  }

  @Override
  public TraceIds ids(Object span) {
    SpanContext context = ((Span) span).getSpanContext();
    return new TraceIds(context.getTraceId(), context.getSpanId());
  }
}
