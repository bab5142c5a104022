// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a server is to ask before it authenticates anybody, where it lets us stand there. Filters
 * never see a request to a protected URL without credentials, nor the container's login form.
 * Judges what arrived and the name in a login form; bodies and users are left to the filter, which
 * judges nothing twice. Thread-safe; never throws.
 */
public final class EarlyGate {
  private final Inspections inspections;

  /**
   * The gate that goes with a filter.
   *
   * @param filter the filter of the same deployment
   */
  public EarlyGate(AppSecFilter filter) {
    this.inspections = filter.inspections();
  }

  /**
   * Judges a request. Later dispatches of it pass.
   *
   * @param request as the server first has it
   * @param response where a refusal is written and committed
   * @param clear what the server needs beside {@code reset()} to drop all of the application's
   *     response; run before each refusal of the request, at the gate or later
   * @return false if the request is answered and must go no further
   */
  public boolean admits(HttpServletRequest request, HttpServletResponse response, Runnable clear) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    try {
      return Arrival.of(request, inspections).admits(request, response, clear);
    } catch (RuntimeException | LinkageError e) {
      inspections.failed("meeting a request", e);
      return !inspections.failClosed() || !unavailable(request, response);
    }
  }

  private boolean unavailable(HttpServletRequest request, HttpServletResponse response) {
    try {
      return inspections.answers().unavailable(request, response);
    } catch (IOException | RuntimeException e) {
      return true; // the client is gone, and nothing may run unjudged
    }
  }
}
