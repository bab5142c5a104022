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

  /** The container that asks, as far as it differs from others. */
  public interface Container {
    /**
     * Whether it logs in whoever sends its own login form, so that no application gets the body.
     *
     * @return true if it does
     */
    boolean hasLoginForm();

    /**
     * Does what is needed beside {@code reset()} to drop all of an application's response. Called
     * before each refusal of the request, at the gate or later.
     */
    void clear();
  }

  /**
   * Judges a request. Later dispatches of it pass.
   *
   * @param request as the server first has it
   * @param response where a refusal is written and committed
   * @param container who asks
   * @return false if the request is answered and must go no further
   */
  public boolean admits(
      HttpServletRequest request, HttpServletResponse response, Container container) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    try {
      return Arrival.of(request, inspections).admits(request, response, container);
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
