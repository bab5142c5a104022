// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reports remember of one request until it ends. Guarded by itself. */
final class RequestState {
  private final RequestSpan span = new RequestSpan();
  private @Nullable Boolean kept;
  private boolean deferring;
  private boolean eventful;
  private int told;
  private int runs;
  private long judgedNanos;
  private int timeouts;
  private Truncation truncation = Truncation.NONE;
  private @Nullable List<String> addresses;
  private long handlerSince;
  private long handlerNanos = -1;

  /** The state of a request, made when asked for first. */
  static RequestState of(CurrentRequest request) {
    synchronized (request) {
      if (request.span() instanceof RequestState known) {
        return known;
      }
      RequestState made = new RequestState();
      request.span(made);
      return made;
    }
  }

  RequestSpan span() {
    return span;
  }

  /** Whether the trace asks to be kept; the limiter is asked once. */
  synchronized boolean kept(RateLimiter limiter, Numbers numbers) {
    if (kept == null) {
      kept = limiter.passes();
      numbers.traces.add(kept ? "kept" : "rate_limited", 1);
    }
    return kept;
  }

  synchronized void judged(Verdict verdict) {
    runs++;
    judgedNanos += verdict.durationNanos();
    timeouts += verdict.timeout() ? 1 : 0;
    cut(verdict.truncation());
  }

  /** Something was left out. */
  synchronized void cut(Truncation cut) {
    if (cut.any()) {
      truncation =
          new Truncation(
              truncation.strings() || cut.strings(),
              truncation.elements() || cut.elements(),
              truncation.depth() || cut.depth());
    }
  }

  synchronized void given(Iterable<String> names) {
    if (addresses == null) {
      addresses = new ArrayList<>();
    }
    names.forEach(addresses::add);
  }

  synchronized List<String> addresses() {
    return addresses == null ? List.of() : List.copyOf(addresses);
  }

  synchronized int runs() {
    return runs;
  }

  synchronized long judgedNanos() {
    return judgedNanos;
  }

  synchronized int timeouts() {
    return timeouts;
  }

  synchronized Truncation truncation() {
    return truncation;
  }

  /**
   * Whether events wait until the thread is done, when status, duration and trace are known: from
   * the arrival of a request, which a server may let us judge long before it opens a span.
   */
  synchronized boolean deferring() {
    return deferring;
  }

  synchronized void deferring(boolean value) {
    deferring = value;
  }

  /** The handler runs from now on. */
  synchronized void handling(long nanos) {
    handlerSince = nanos;
    handlerNanos = 0;
  }

  synchronized void handled(long nanos) {
    if (handlerNanos == 0) {
      handlerNanos = Math.max(1, nanos - handlerSince);
    }
  }

  synchronized void happened() {
    eventful = true;
  }

  /** Whether an event was reported. */
  synchronized boolean eventful() {
    return eventful;
  }

  /** How long the handler ran, or -1 if it did not. */
  synchronized long handlerNanos() {
    return handlerNanos;
  }

  /** How many events of the request, counted from the first, were told or held back. */
  synchronized int told(int now) {
    int before = told;
    told = Math.max(told, now);
    return before;
  }
}
