// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Tells the reports that a span may be open now: servers open theirs only around Jakarta REST, and
 * it is closed again before the servlet filter sees the end of the request.
 */
@Priority(Priorities.USER)
public final class SeenSpan implements ContainerRequestFilter {
  /** Made by {@link AppSecFeature}. */
  public SeenSpan() {}

  @Override
  public void filter(ContainerRequestContext context) {
    CurrentRequest request = CurrentRequest.get();
    AppSecRuntime runtime = AppSecRuntime.of(Thread.currentThread().getContextClassLoader());
    if (request != null && runtime != null) {
      runtime.reports().spanSeen(request);
    }
  }
}
