// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import org.jspecify.annotations.Nullable;

/** There is no OpenTelemetry. */
final class NoSpans implements Spans {
  @Override
  public @Nullable Object current() {
    return null;
  }

  @Override
  public boolean recording(Object span) {
    return false;
  }

  @Override
  public void set(Object span, String name, Object value) {}

  @Override
  public @Nullable Object enter() {
    return null;
  }

  @Override
  public void leave(Object entered, boolean end) {}

  @Override
  public TraceIds ids(Object span) {
    return new TraceIds("", "");
  }
}
