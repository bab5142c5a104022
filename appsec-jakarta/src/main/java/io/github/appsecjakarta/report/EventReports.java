// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends each event to the best recording span at once, and to the log when the thread is done with
 * the request: then status and duration are known.
 */
final class EventReports implements Reports {
  /** A request with more events has them written at the end only: writing all again costs time. */
  private static final int MAX_EARLY_WRITES = 32;

  private static final double NANOS = 1e9;

  private final RequestSpans spans;
  private final EventWriter events;
  private final DebugLines debug;
  private final TelemetrySearch telemetry;
  private final Numbers numbers;
  private final Counters counters;
  private final System.Logger lines;
  private final Redaction redaction;
  private final InternalErrors errors = new InternalErrors();

  EventReports(
      RequestSpans spans,
      EventWriter events,
      DebugLines debug,
      TelemetrySearch telemetry,
      Numbers numbers,
      Counters counters,
      System.Logger lines,
      Redaction redaction) {
    this.spans = spans;
    this.events = events;
    this.debug = debug;
    this.telemetry = telemetry;
    this.numbers = numbers;
    this.counters = counters;
    this.lines = lines;
    this.redaction = redaction;
  }

  @Override
  public Passage entered(CurrentRequest request) {
    try {
      RequestState.of(request).deferring(true);
      return new ThreadPassage(this, request, spans.all().enter());
    } catch (RuntimeException | LinkageError e) {
      failed(e);
      return Passage.NOTHING;
    }
  }

  /** The application runs from now on. */
  void proceeds(CurrentRequest request) {
    RequestState.of(request).handling(System.nanoTime());
    guarded(() -> spans.enter(request));
  }

  RequestSpans spans() {
    return spans;
  }

  /** A thread is done; the request may go on. */
  void left(CurrentRequest request) {
    RequestState state = RequestState.of(request);
    state.handled(System.nanoTime());
    state.deferring(false);
    if (state.eventful()) {
      guarded(() -> tell(request, RequestEnd.OPEN));
    }
  }

  @Override
  public void started(CurrentRequest request) {
    guarded(
        () -> {
          RequestState.of(request).deferring(true);
          spans.started(request);
        });
  }

  @Override
  public void judged(CurrentRequest request, Set<String> addresses, Verdict verdict) {
    guarded(
        () -> {
          RequestState state = RequestState.of(request);
          state.judged(verdict);
          if (debug.wanted()) {
            state.given(addresses);
          }
        });
  }

  @Override
  public void described(CurrentRequest request, Map<String, Object> attributes) {
    guarded(() -> attributes.forEach((name, value) -> describe(request, name, value)));
  }

  private void describe(CurrentRequest request, String name, Object value) {
    Object written = value;
    if (value instanceof Map || value instanceof List) {
      written = SchemaText.of(value, redaction);
    }
    if (written == null) {
      counters.add(Count.SCHEMAS_DROPPED, 1);
    } else {
      request.tag(name, written);
    }
  }

  @Override
  public SpanTime spanTime(CurrentRequest request) {
    try {
      return spans.time(request);
    } catch (RuntimeException | LinkageError e) {
      failed(e);
      return SpanTime.NONE;
    }
  }

  @Override
  public void cut(CurrentRequest request, Truncation truncation) {
    if (truncation.any()) {
      guarded(() -> RequestState.of(request).cut(truncation));
    }
  }

  @Override
  public void spanSeen(CurrentRequest request) {
    if (request.isTask()) {
      return;
    }
    guarded(
        () -> {
          spans.see(request);
          spans.write(request, true);
        });
  }

  @Override
  public void event(SecurityEvent event, @Nullable CurrentRequest request) {
    guarded(
        () -> {
          if (request == null) {
            events.write(event, null, spans.outside(event), RequestEnd.OPEN);
          } else if (request.isTask()) {
            events.write(event, request, spans.ofTask(event, request), RequestEnd.OPEN);
          } else {
            within(event, request);
          }
        });
  }

  private void within(SecurityEvent event, CurrentRequest request) {
    RequestState state = RequestState.of(request);
    state.happened();
    if (event instanceof AttackDetected attack) {
      numbers.attacked(attack, state.judgedNanos());
    }
    List<SecurityEvent> all = request.events();
    boolean kept = all.contains(event);
    if (Logins.observed(event) && kept) {
      return;
    }
    spans.open(request);
    spans.see(request);
    if (all.size() <= MAX_EARLY_WRITES) {
      spans.write(request, false);
    }
    if (!kept) {
      events.write(event, request, spans.any(request), RequestEnd.OPEN);
    } else if (!state.deferring()) {
      tell(request, RequestEnd.OPEN);
    }
  }

  @Override
  public void ended(CurrentRequest request, int status) {
    RequestState state = RequestState.of(request);
    state.handled(System.nanoTime());
    state.deferring(false);
    guarded(() -> spans.ended(request, status));
    if (state.eventful()) {
      RequestEnd end = new RequestEnd(status, state.handlerNanos());
      guarded(() -> tell(request, end));
      guarded(() -> tellObserved(request, end));
    }
    guarded(
        () -> {
          count(request, state);
          debug.write(request, state, status);
        });
  }

  /** Tells what was not told yet, without what is held back until the end. */
  private void tell(CurrentRequest request, RequestEnd end) {
    List<SecurityEvent> all = request.events();
    for (int i = RequestState.of(request).told(all.size()); i < all.size(); i++) {
      SecurityEvent event = all.get(i);
      if (!Logins.observed(event)) {
        guarded(() -> events.write(event, request, spans.any(request), end));
      }
    }
  }

  private void tellObserved(CurrentRequest request, RequestEnd end) {
    List<SecurityEvent> all = request.events();
    for (SecurityEvent event : all) {
      if (Logins.observed(event)
          && !Logins.withdrawn(event, all)
          && !Logins.overruled(event, all)) {
        events.write(event, request, spans.any(request), end);
      }
    }
  }

  @Override
  public void unread() {
    numbers.unread();
  }

  private void count(CurrentRequest request, RequestState state) {
    numbers.ended(request, state.eventful() && RequestSpans.attacked(request.events()));
    if (state.runs() > 0) {
      telemetry.found().judged(state.judgedNanos() / NANOS);
    }
    if (state.timeouts() > 0) {
      numbers.timeouts.add("timeout", 1);
    }
    Truncation cut = state.truncation();
    if (cut.any()) {
      count(cut.strings(), "string_length");
      count(cut.elements(), "container_size");
      count(cut.depth(), "container_depth");
    }
  }

  private void count(boolean cut, String limit) {
    if (cut) {
      numbers.truncations.add(limit, 1);
    }
  }

  @Override
  public void close() {
    guarded(telemetry::close);
    if (lines instanceof LineFile file) {
      guarded(file::close);
    }
  }

  void guarded(Runnable report) {
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
