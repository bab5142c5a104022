// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** There is no OpenTelemetry, or it cannot be reached yet. */
final class NoTelemetry implements Telemetry {
  @Override
  public boolean log(LogEvent event, @Nullable Object span) {
    return false;
  }

  @Override
  public void judged(double seconds) {}

  @Override
  public @Nullable Object open(CurrentRequest request, boolean keep) {
    return null;
  }

  @Override
  public void enter(Object span) {}

  @Override
  public void end(Object span, CurrentRequest request, int status) {}

  @Override
  public void close() {}
}
