// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The spans of requests: which is the best, what is written to it, and the one of our own. */
final class RequestSpans {
  private static final List<String> ANSWER_HEADERS =
      List.of("content-type", "content-length", "content-encoding", "content-language");

  private final Spans spans;
  private final TelemetrySearch telemetry;
  private final RequestTags tags;
  private final boolean datadog;
  private final boolean ownSpan;
  private final RateLimiter limiter;
  private final Numbers numbers;

  RequestSpans(
      Spans spans,
      TelemetrySearch telemetry,
      RequestTags tags,
      ReportOptions options,
      Numbers numbers) {
    this.spans = spans;
    this.telemetry = telemetry;
    this.tags = tags;
    this.datadog = options.datadogTags();
    this.ownSpan = options.ownSpan();
    this.limiter = new RateLimiter(options.traceRateLimit(), System::nanoTime);
    this.numbers = numbers;
  }

  Spans all() {
    return spans;
  }

  void started(CurrentRequest request) {
    Object span = spans.current();
    if (span != null) {
      RequestState.of(request).span().entry(span);
    }
    telemetry.look(span);
  }

  /** Looks whether a better span is current now. */
  void see(CurrentRequest request) {
    Object span = spans.current();
    if (span != null && spans.recording(span)) {
      RequestState.of(request).span().see(span, spans);
    }
  }

  SpanTime time(CurrentRequest request) {
    return datadog ? RequestState.of(request).span().time(spans) : SpanTime.NONE;
  }

  /** Opens a span of our own where the request has none; the first attack decides what it says. */
  void open(CurrentRequest request) {
    if (!ownSpan) {
      return;
    }
    RequestState state = RequestState.of(request);
    RequestSpan kept = state.span();
    if (kept.own() == null && kept.entry() == null) {
      boolean keep = attacked(request.events()) && state.kept(limiter, numbers);
      Object opened = telemetry.found().open(request, keep);
      if (opened != null) {
        kept.own(opened);
      }
    }
  }

  /** Makes our own span current for what the application does. */
  void enter(CurrentRequest request) {
    telemetry.look(RequestState.of(request).span().entry());
    open(request);
    Object own = RequestState.of(request).span().own();
    if (own != null) {
      telemetry.found().enter(own);
    }
  }

  /** Writes all that is known to the best span. */
  void write(CurrentRequest request, boolean settled) {
    RequestState state = RequestState.of(request);
    Object span = state.span().recording(spans);
    if (span != null) {
      TagSink sink = (name, value) -> spans.set(span, name, value);
      tags.write(request, settled, sink);
      tags.judged(state, sink);
      boolean loaded = tags.loaded(sink);
      keep(request.events(), state, loaded, sink);
    }
  }

  /** Events of users always ask to be kept, attacks up to the limit. */
  private void keep(List<SecurityEvent> events, RequestState state, boolean loaded, TagSink sink) {
    boolean always = loaded;
    for (SecurityEvent event : events) {
      always |= !(event instanceof AttackDetected);
    }
    if (attacked(events) && !state.kept(limiter, numbers)) {
      sink.tag("appsec.rate_limited", true);
      if (always) {
        sink.tag("appsec.keep", true);
      }
    } else if (!events.isEmpty() || loaded) {
      sink.tag("appsec.keep", true);
    }
  }

  static boolean attacked(List<SecurityEvent> events) {
    for (SecurityEvent event : events) {
      if (event instanceof AttackDetected) {
        return true;
      }
    }
    return false;
  }

  /** Writes an event that belongs to no request, to the span that is current; that span. */
  @Nullable Object outside(SecurityEvent event) {
    return alone(event, spans.current());
  }

  /** Writes an event of a task, to the span that is current or else to that of its request. */
  @Nullable Object ofTask(SecurityEvent event, CurrentRequest request) {
    Object now = spans.current();
    return alone(event, now != null && spans.recording(now) ? now : any(request));
  }

  private @Nullable Object alone(SecurityEvent event, @Nullable Object span) {
    if (span != null && spans.recording(span)) {
      tags.write(event, (name, value) -> spans.set(span, name, value));
      spans.set(span, "appsec.keep", true);
    }
    return span;
  }

  /** Keeps the headers of the answer for the span, if one records. */
  void answered(CurrentRequest request, UnaryOperator<@Nullable String> header) {
    if (!datadog || RequestState.of(request).span().recording(spans) == null) {
      return;
    }
    for (String name : ANSWER_HEADERS) {
      String value = header.apply(name);
      if (value != null && !value.isEmpty()) {
        request.tag("http.response.headers." + name, value);
      }
    }
  }

  /** The span that ties other reports to the trace, or null. */
  @Nullable Object any(CurrentRequest request) {
    return RequestState.of(request).span().any(spans);
  }

  /** Whether what is current now is the span of our own. */
  boolean ownIsCurrent(CurrentRequest request) {
    Object own = RequestState.of(request).span().own();
    Object now = spans.current();
    return own != null && now != null && spans.ids(own).equals(spans.ids(now));
  }

  void ended(CurrentRequest request, int status) {
    write(request, true);
    Object own = RequestState.of(request).span().own();
    if (own != null) {
      telemetry.found().end(own, request, status);
    }
  }
}
