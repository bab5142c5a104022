// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RouteAddress;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.waf.Waf;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the pattern of the matched resource judged, where a rule looks at it. */
@Priority(Priorities.AUTHENTICATION - 500)
public final class Route implements ContainerRequestFilter {
  @Context private @Nullable ResourceInfo resource;
  @Context private @Nullable HttpServletRequest servlet;

  /** Made by {@link AppSecFeature}. */
  public Route() {}

  @Override
  public void filter(ContainerRequestContext context) {
    CurrentRequest request = CurrentRequest.get();
    ResourceInfo matched = resource;
    HttpServletRequest at = servlet;
    if (request == null || matched == null || at == null || !wanted()) {
      return;
    }
    String pattern = MatchedPattern.of(context, matched, at.getContextPath());
    if (pattern != null && request.unjudged(RouteAddress.ROUTE, pattern)) {
      request.inspector().judge(Map.of(RouteAddress.ROUTE, pattern));
    }
  }

  private static boolean wanted() {
    AppSecRuntime runtime = AppSecRuntime.of(Thread.currentThread().getContextClassLoader());
    Waf waf = runtime == null ? null : runtime.rules().waf();
    return waf != null && waf.addresses().contains(RouteAddress.ROUTE);
  }
}
