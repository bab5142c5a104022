// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.Handler;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Tells the reports what answers the request, and that a span may be open now: servers open theirs
 * only around Jakarta REST, and it is closed again before the servlet filter sees the end of the
 * request.
 */
@Priority(Priorities.USER)
public final class SeenSpan implements ContainerRequestFilter {
  @Context private @Nullable ResourceInfo resource;

  /** Made by {@link AppSecFeature}. */
  public SeenSpan() {}

  @Override
  public void filter(ContainerRequestContext context) {
    CurrentRequest request = CurrentRequest.get();
    AppSecRuntime runtime = AppSecRuntime.of(Thread.currentThread().getContextClassLoader());
    if (request != null && runtime != null) {
      Handler handler = handler(resource, context);
      if (handler != null) {
        request.handler(handler);
      }
      runtime.reports().spanSeen(request);
    }
  }

  private static @Nullable Handler handler(
      @Nullable ResourceInfo resource, ContainerRequestContext context) {
    Method method = resource == null ? null : resource.getResourceMethod();
    Class<?> type = resource == null ? null : resource.getResourceClass();
    if (method == null || type == null) {
      return null;
    }
    String route = context.getUriInfo().getBaseUri().getRawPath();
    return new Handler(
        joined(joined(route, path(type)), path(method)), type.getName() + '.' + method.getName());
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static String joined(String left, String right) {
    String begin = left.endsWith("/") ? left.substring(0, left.length() - 1) : left;
    String end = right.startsWith("/") ? right.substring(1) : right;
    return end.isEmpty() ? begin : begin + '/' + end;
  }
}
