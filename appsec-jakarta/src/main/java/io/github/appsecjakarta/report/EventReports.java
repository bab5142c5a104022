// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends each event to the best recording span and to the JSON lines. */
final class EventReports implements Reports {
  /** A request with more events has them written at the end only: writing all again costs time. */
  private static final int MAX_EARLY_WRITES = 32;

  private final Spans spans;
  private final RequestTags tags;
  private final JsonLines lines;
  private final Counters counters;
  private final InternalErrors errors;

  EventReports(
      Spans spans, RequestTags tags, JsonLines lines, Counters counters, InternalErrors errors) {
    this.spans = spans;
    this.tags = tags;
    this.lines = lines;
    this.counters = counters;
    this.errors = errors;
  }

  @Override
  public Passage entered() {
    try {
      Object context = spans.enter();
      return context == null
          ? Passage.NOTHING
          : refused -> guarded(() -> spans.leave(context, refused));
    } catch (RuntimeException | LinkageError e) {
      failed(e);
      return Passage.NOTHING;
    }
  }

  @Override
  public void started(CurrentRequest request) {
    guarded(
        () -> {
          Object span = spans.current();
          if (span != null) {
            request.span(new RequestSpan(span));
          }
        });
  }

  @Override
  public void spanSeen(CurrentRequest request) {
    guarded(
        () -> {
          see(request);
          writeSpan(request, true);
        });
  }

  @Override
  public void event(SecurityEvent event, @Nullable CurrentRequest request) {
    guarded(
        () -> {
          if (request == null) {
            outside(event);
          } else if (!Logins.observed(event) || !request.events().contains(event)) {
            within(event, request);
          }
        });
  }

  @Override
  public void ended(CurrentRequest request, int status) {
    guarded(
        () -> {
          List<SecurityEvent> events = request.events();
          writeSpan(request, true);
          for (int i = 0; i < events.size(); i++) {
            SecurityEvent event = events.get(i);
            if (Logins.observed(event)
                && !Logins.withdrawn(event, events)
                && !Logins.overruled(event, events)) {
              lines.write(event, request, ids(request), onSpan(request, i));
            }
          }
        });
  }

  private void outside(SecurityEvent event) {
    Object span = spans.current();
    boolean recording = span != null && spans.recording(span);
    if (span != null && recording) {
      tags.write(event, (name, value) -> spans.set(span, name, value));
    }
    lines.write(event, null, span == null ? null : spans.ids(span), recording);
  }

  private void within(SecurityEvent event, CurrentRequest request) {
    see(request);
    List<SecurityEvent> events = request.events();
    boolean written = false;
    if (events.size() <= MAX_EARLY_WRITES) {
      written = writeSpan(request, false) && events.contains(event);
    } else if (request.span() instanceof RequestSpan kept) {
      written = kept.recording(spans) != null && events.contains(event);
    }
    lines.write(event, request, ids(request), written);
  }

  private void see(CurrentRequest request) {
    Object span = spans.current();
    if (span == null || !spans.recording(span)) {
      return;
    }
    if (request.span() instanceof RequestSpan kept) {
      kept.see(span, spans);
    } else {
      RequestSpan kept = new RequestSpan(null);
      kept.see(span, spans);
      request.span(kept);
    }
  }

  private boolean writeSpan(CurrentRequest request, boolean settled) {
    if (!(request.span() instanceof RequestSpan kept)) {
      return false;
    }
    Object span = kept.recording(spans);
    if (span == null) {
      return false;
    }
    int known = request.events().size();
    tags.write(request, settled, (name, value) -> spans.set(span, name, value));
    if (settled) {
      kept.carried(known);
    }
    return true;
  }

  private static boolean onSpan(CurrentRequest request, int index) {
    return request.span() instanceof RequestSpan kept && index < kept.carried();
  }

  private @Nullable TraceIds ids(CurrentRequest request) {
    if (request.span() instanceof RequestSpan kept) {
      Object span = kept.any(spans);
      return span == null ? null : spans.ids(span);
    }
    return null;
  }

  private void guarded(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException | LinkageError e) {
      failed(e);
    }
  }

  private void failed(Throwable error) {
    counters.add(Count.REPORTS_FAILED, 1);
    errors.failed("a report", error);
  }
}
