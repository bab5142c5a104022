// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.report.Reports.Passage;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The first filter: has each request judged, lets it pass or not, and ends its inspection. Later
 * dispatches of a request (async, forward, error) are not judged again. Thread-safe.
 */
public final class AppSecFilter implements Filter {
  private static final int SERVER_ERROR = 500;

  private final AppSecRuntime runtime;
  private final Inspections inspections;

  /**
   * The filter of a deployment.
   *
   * @param runtime what belongs to the deployment
   * @param application class loader of the application, to find its block pages
   * @param problems gets one line for each block page that cannot be used
   */
  public AppSecFilter(AppSecRuntime runtime, ClassLoader application, List<String> problems) {
    this.runtime = runtime;
    this.inspections = new Inspections(runtime, application, problems);
  }

  Inspections inspections() {
    return inspections;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer) {
      RequestInspection known = RequestInspection.of(http, inspections);
      if (known == null) {
        first(http, answer, chain);
      } else {
        again(known, http, answer, chain);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private void first(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestInspection inspection = inspections.open(request, response);
    if (inspection == null) {
      unjudged(request, response, chain);
      return;
    }
    boolean returned = false;
    Passage passage = runtime.reports().entered(inspection.current());
    Binding before = Binding.of(inspection.current(), runtime.context());
    try {
      returned = !inspection.admits() || run(inspection, passage, request, response, chain);
      passage.answered(response::getHeader);
    } finally {
      before.restore();
      inspection.leave(returned ? response.getStatus() : SERVER_ERROR);
      passage.left(inspection.isRefused());
    }
  }

  private void again(
      RequestInspection inspection,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (!inspection.isRefused()) {
      Passage passage = runtime.reports().entered(inspection.current());
      Binding before = Binding.of(inspection.current(), runtime.context());
      try {
        run(inspection, passage, request, response, chain);
      } finally {
        before.restore();
        passage.left(inspection.isRefused());
      }
    }
  }

  /** Runs the application; its exceptions are its own unless the request was refused. */
  private static boolean run(
      RequestInspection inspection,
      Passage passage,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    passage.proceeds();
    try {
      chain.doFilter(inspection.wrapped(request), inspection.wrapped(response));
      inspection.applicationReturned(request);
      return true;
    } catch (IOException | ServletException | RuntimeException e) {
      if (inspection.explains(e)) {
        return true;
      }
      throw e;
    }
  }

  private void unjudged(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!inspections.failClosed() || !inspections.answers().unavailable(request, response)) {
      chain.doFilter(request, response);
    }
  }
}
