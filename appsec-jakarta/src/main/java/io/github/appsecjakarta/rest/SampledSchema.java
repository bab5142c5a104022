// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.report.SpanTime;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Map;

/**
 * Has the shape of a request taken where only the resource has a span: the filter that ends it
 * comes after this one.
 */
@Priority(Priorities.USER + 1000)
public final class SampledSchema implements ContainerResponseFilter {
  /** Made by {@link AppSecFeature}. */
  public SampledSchema() {}

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
    CurrentRequest request = CurrentRequest.get();
    AppSecRuntime runtime = AppSecRuntime.of(Thread.currentThread().getContextClassLoader());
    if (request != null && runtime != null) {
      runtime.schemas().take(request, answer.getStatus(), SpanTime.RESOURCE, Map::of);
    }
  }
}
