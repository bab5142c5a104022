// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.TimeUnit;

/**
 * A parent that hands a trace state on: to a child of what it stands for, or to the first span of a
 * trace, where it stands for nothing. OpenTelemetry offers no other way to give a first span a
 * trace state.
 */
final class KeepingParent implements Span {
  /**
   * Member of the trace state by which Datadog's tracers keep a trace: sampling priority of users,
   * decided by security, with security as a source.
   */
  private static final String KEEP = "s:2;t.dm:-5;t.ts:02";

  private final SpanContext context;

  private KeepingParent(SpanContext context) {
    this.context = context;
  }

  /** The same as a parent, and with the wish to be kept. */
  static Span of(SpanContext before) {
    TraceState state = before.getTraceState().toBuilder().put("dd", KEEP).build();
    return new KeepingParent(
        before.isRemote()
            ? SpanContext.createFromRemoteParent(
                before.getTraceId(), before.getSpanId(), before.getTraceFlags(), state)
            : SpanContext.create(
                before.getTraceId(), before.getSpanId(), before.getTraceFlags(), state));
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public boolean isRecording() {
    return false;
  }

  @Override
  public <T> Span setAttribute(AttributeKey<T> key, T value) {
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes) {
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
    return this;
  }

  @Override
  public Span setStatus(StatusCode status, String description) {
    return this;
  }

  @Override
  public Span recordException(Throwable exception, Attributes attributes) {
    return this;
  }

  @Override
  public Span updateName(String name) {
    return this;
  }

  @Override
  public void end() {}

  @Override
  public void end(long timestamp, TimeUnit unit) {}
}
