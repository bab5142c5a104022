// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Binds each request to its thread before container authentication, which every server runs before
 * the filters, and lets go of it at the end. Judges and blocks nothing. Thread-safe.
 */
public final class Arrivals implements ServletRequestListener {
  private static final String BEFORE = "io.github.appsecjakarta.before";

  private final Inspections inspections;

  /**
   * The listener that goes with a filter.
   *
   * @param filter the filter of the same deployment
   */
  public Arrivals(AppSecFilter filter) {
    this.inspections = filter.inspections();
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      try {
        Arrival arrival = Arrival.of(request, inspections);
        request.setAttribute(
            BEFORE, Binding.of(arrival.current(), inspections.runtime().context()));
      } catch (RuntimeException | LinkageError e) {
        inspections.failed("meeting a request", e);
      }
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      try {
        Arrival arrival = Arrival.over(request, inspections);
        restore(request);
        if (arrival != null) {
          arrival.destroyed(request);
        }
      } catch (RuntimeException | LinkageError e) {
        inspections.failed("leaving a request", e);
      }
    }
  }

  private static void restore(HttpServletRequest request) {
    @Nullable Object before = request.getAttribute(BEFORE);
    if (before instanceof Binding binding) {
      request.removeAttribute(BEFORE);
      binding.restore();
    } else {
      Binding.NONE.restore();
    }
  }
}
