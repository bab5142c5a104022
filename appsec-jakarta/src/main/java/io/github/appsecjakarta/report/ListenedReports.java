// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports, and tells {@linkplain EventListener listeners} the same: once for each event that
 * counts. A listener may cause further events; where it does so endlessly, it is not told.
 */
public final class ListenedReports implements Reports {
  private static final int MAX_DEPTH = 3;
  private static final ThreadLocal<@Nullable Integer> DEPTH = new ThreadLocal<>();

  private final Reports reports;
  private final List<EventListener> listeners;
  private final Counters counters;
  private final InternalErrors errors = new InternalErrors();

  ListenedReports(Reports reports, List<EventListener> listeners, Counters counters) {
    this.reports = reports;
    this.listeners = List.copyOf(listeners);
    this.counters = counters;
  }

  /**
   * Reports to those who listen as well.
   *
   * @param reports the reports
   * @param counters where to count what failed
   * @return the same reports if nobody listens
   */
  public static Reports around(Reports reports, Counters counters) {
    List<EventListener> listeners = found();
    return listeners.isEmpty() ? reports : new ListenedReports(reports, listeners, counters);
  }

  private static List<EventListener> found() {
    List<EventListener> found = new ArrayList<>();
    Iterator<EventListener> services =
        ServiceLoader.load(EventListener.class, EventListener.class.getClassLoader()).iterator();
    for (int tries = 0; tries < 16; tries++) {
      try {
        if (!services.hasNext()) {
          break;
        }
        found.add(services.next());
      } catch (ServiceConfigurationError | LinkageError absent) {
        // what it needs is not there, so nobody listens that way
      }
    }
    return found;
  }

  @Override
  public Passage entered(CurrentRequest request) {
    return reports.entered(request);
  }

  @Override
  public void judged(CurrentRequest request, Set<String> addresses, Verdict verdict) {
    reports.judged(request, addresses, verdict);
  }

  @Override
  public void described(CurrentRequest request, Map<String, Object> attributes) {
    reports.described(request, attributes);
  }

  @Override
  public SpanTime spanTime(CurrentRequest request) {
    return reports.spanTime(request);
  }

  @Override
  public void cut(CurrentRequest request, Truncation truncation) {
    reports.cut(request, truncation);
  }

  @Override
  public void close() {
    reports.close();
  }

  @Override
  public void started(CurrentRequest request) {
    reports.started(request);
  }

  @Override
  public void spanSeen(CurrentRequest request) {
    reports.spanSeen(request);
  }

  @Override
  public void event(SecurityEvent event, @Nullable CurrentRequest request) {
    reports.event(event, request);
    boolean held = request != null && Logins.observed(event) && request.events().contains(event);
    if (!held) {
      tell(event);
    }
  }

  @Override
  public void unread() {
    reports.unread();
  }

  @Override
  public void ended(CurrentRequest request, int status) {
    reports.ended(request, status);
    List<SecurityEvent> events = request.events();
    for (SecurityEvent event : events) {
      if (Logins.observed(event)
          && !Logins.withdrawn(event, events)
          && !Logins.overruled(event, events)) {
        try {
          tell(event);
        } catch (BlockedException tooLate) {
          // the request is over
        }
      }
    }
  }

  private void tell(SecurityEvent event) {
    Integer before = DEPTH.get();
    int depth = before == null ? 0 : before;
    if (depth == MAX_DEPTH) {
      counters.add(Count.LISTENERS_FAILED, 1);
      return;
    }
    DEPTH.set(depth + 1);
    try {
      listeners.forEach(listener -> tell(listener, event));
    } finally {
      if (before == null) {
        DEPTH.remove();
      } else {
        DEPTH.set(before);
      }
    }
  }

  private void tell(EventListener listener, SecurityEvent event) {
    try {
      listener.happened(event);
    } catch (BlockedException refused) {
      throw refused;
    } catch (RuntimeException | LinkageError e) {
      counters.add(Count.LISTENERS_FAILED, 1);
      errors.failed("an observer of security events", e);
    }
  }
}
