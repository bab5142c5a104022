// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import org.jspecify.annotations.Nullable;

/**
 * The spans seen for one request: the one at entry (an agent's) is better than a later one (that of
 * JAX-RS), as long as it records. Kept in the request; guarded by itself.
 */
final class RequestSpan {
  private final @Nullable Object entry;
  private @Nullable Object later;
  private int carried;

  RequestSpan(@Nullable Object entry) {
    this.entry = entry;
  }

  /**
   * Takes a recording span, unless one is there that still records: a child must not replace it.
   */
  synchronized void see(Object span, Spans spans) {
    if (later == null || !spans.recording(later)) {
      later = span;
    }
  }

  /** The span to write to, or null if none records. */
  synchronized @Nullable Object recording(Spans spans) {
    if (entry != null && spans.recording(entry)) {
      return entry;
    }
    return later != null && spans.recording(later) ? later : null;
  }

  /** The span whose identifiers tie other reports to the trace, or null. */
  synchronized @Nullable Object any(Spans spans) {
    Object recording = recording(spans);
    if (recording != null) {
      return recording;
    }
    return entry != null ? entry : later;
  }

  /** Remembers that the first {@code events} events of the request are on a span. */
  synchronized void carried(int events) {
    carried = Math.max(carried, events);
  }

  /** How many events of the request, counted from the first, are on a span. */
  synchronized int carried() {
    return carried;
  }
}
