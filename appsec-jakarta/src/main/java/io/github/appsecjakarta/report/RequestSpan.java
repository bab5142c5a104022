// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import org.jspecify.annotations.Nullable;

/**
 * The spans seen for one request: the one at entry (an agent's) is better than a later one (that of
 * JAX-RS), as long as it records. Kept in the request; guarded by itself.
 */
final class RequestSpan {
  private @Nullable Object entry;
  private @Nullable Object later;
  private @Nullable Object own;

  /** The span that was current when the request arrived. */
  synchronized void entry(Object span) {
    entry = span;
  }

  synchronized @Nullable Object entry() {
    return entry;
  }

  /** The span that we opened ourselves for the request. */
  synchronized void own(Object span) {
    own = span;
  }

  synchronized @Nullable Object own() {
    return own;
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
    if (own != null && spans.recording(own)) {
      return own;
    }
    return later != null && spans.recording(later) ? later : null;
  }

  /** How long the span to write to lasts: one that came later is that of Jakarta REST. */
  synchronized SpanTime time(Spans spans) {
    Object span = recording(spans);
    if (span == null) {
      return SpanTime.NONE;
    }
    return span.equals(entry) || span.equals(own) ? SpanTime.REQUEST : SpanTime.RESOURCE;
  }

  /** The span whose identifiers tie other reports to the trace, or null. */
  synchronized @Nullable Object any(Spans spans) {
    Object recording = recording(spans);
    if (recording != null) {
      return recording;
    }
    if (entry != null) {
      return entry;
    }
    return own != null ? own : later;
  }
}
