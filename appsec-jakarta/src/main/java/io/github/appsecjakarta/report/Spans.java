// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import org.jspecify.annotations.Nullable;

/** What reports need of OpenTelemetry, without naming its types: it may not be there. */
interface Spans {
  /** Where there is no OpenTelemetry. */
  Spans NONE = new NoSpans();

  /**
   * The span that is current on this thread.
   *
   * @return the span, or null if there is none with a valid context
   */
  @Nullable Object current();

  /**
   * Whether attributes set now are kept.
   *
   * @param span a span
   * @return false if it ended or is not sampled
   */
  boolean recording(Object span);

  /**
   * Sets an attribute.
   *
   * @param span a span
   * @param name attribute name
   * @param value see {@link TagSink#tag}
   */
  void set(Object span, String name, Object value);

  /**
   * The identifiers of a span, also of one that does not record.
   *
   * @param span a span
   * @return its identifiers
   */
  TraceIds ids(Object span);

  /**
   * The context of the calling thread, to be {@linkplain #leave left} again.
   *
   * @return opaque, or null if there is none
   */
  @Nullable Object enter();

  /**
   * Puts the context of the calling thread back if another span is current now than at {@link
   * #enter}: whoever opened it did not close its scope, and the thread's next request would take it
   * for its own.
   *
   * @param entered what {@link #enter} returned
   * @param end whether nobody else will end the span that was left open
   */
  void leave(Object entered, boolean end);

  /**
   * The spans of OpenTelemetry if its API can be reached, else {@link #NONE}.
   *
   * @return never null
   */
  static Spans find() {
    try {
      Spans found = new OpenTelemetrySpans();
      Object unused = found.current();
      return found;
    } catch (LinkageError | RuntimeException absent) {
      return NONE;
    }
  }
}
