// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.http.HttpAddress;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has path parameters judged before the resource runs: only Jakarta REST knows them. A refusal
 * leaves with a {@link io.github.appsecjakarta.api.BlockedException}.
 */
@Priority(Priorities.AUTHENTICATION - 500)
public final class PathParameters implements ContainerRequestFilter {
  /** Made by {@link AppSecFeature}. */
  public PathParameters() {}

  @Override
  public void filter(ContainerRequestContext context) {
    CurrentRequest request = CurrentRequest.get();
    Map<String, List<String>> parameters = context.getUriInfo().getPathParameters();
    if (request == null || parameters.isEmpty()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, all) -> values.put(name, all.size() == 1 ? all.get(0) : List.copyOf(all)));
    request.inspector().judge(Map.of(HttpAddress.PATH_PARAMS, values));
  }
}
