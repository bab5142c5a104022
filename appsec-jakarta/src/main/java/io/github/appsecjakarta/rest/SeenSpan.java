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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the reports what answers the request, and that a span may be open now: servers open theirs
 * only around Jakarta REST, and it is closed again before the servlet filter sees the end of the
 * request.
 */
@Priority(Priorities.USER)
public final class SeenSpan implements ContainerRequestFilter {
  @Context private @Nullable ResourceInfo resource;

  /** As many as the application has methods that answer requests: annotations are slow to ask. */
  private final Map<Place, Handler> below = new ConcurrentHashMap<>();

  /** Made by {@link AppSecFeature}. */
  public SeenSpan() {}

  /** A method of a resource. */
  private record Place(Class<?> type, Method method) {
    /** With the part of the route that is below the application's. */
    Handler handler() {
      return new Handler(joined(path(type), path(method)), type.getName() + '.' + method.getName());
    }
  }

  @Override
  public void filter(ContainerRequestContext context) {
    CurrentRequest request = CurrentRequest.get();
    AppSecRuntime runtime = AppSecRuntime.of(Thread.currentThread().getContextClassLoader());
    if (request != null && runtime != null) {
      Handler handler = handler(context);
      if (handler != null) {
        request.handler(handler);
      }
      runtime.reports().spanSeen(request);
    }
  }

  private @Nullable Handler handler(ContainerRequestContext context) {
    ResourceInfo matched = resource;
    Method method = matched == null ? null : matched.getResourceMethod();
    Class<?> type = matched == null ? null : matched.getResourceClass();
    if (method == null || type == null) {
      return null;
    }
    String base = context.getUriInfo().getBaseUri().getRawPath();
    Handler known = below.computeIfAbsent(new Place(type, method), Place::handler);
    return new Handler(joined(base, String.valueOf(known.route())), known.name());
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
