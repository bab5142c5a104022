// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.request.UserBaggage;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * Tells called services of the user, where the application wants that. No service of its own:
 * RESTEasy keeps those for good, and the class loader of the application with them.
 */
@ConstrainedTo(RuntimeType.CLIENT)
public final class DownstreamUser implements ClientRequestFilter {
  /** Made by {@link AppSecFeature}. */
  public DownstreamUser() {}

  @Override
  public void filter(ClientRequestContext call) {
    String user = AppSec.context().downstreamHeaders().get(UserBaggage.HEADER);
    if (user == null) {
      return;
    }
    MultivaluedMap<String, Object> headers = call.getHeaders();
    List<Object> others = headers.get(UserBaggage.HEADER);
    if (others == null || others.isEmpty()) {
      headers.putSingle(UserBaggage.HEADER, user);
    } else if (UserBaggage.userId(others.stream().map(String::valueOf).toList()) == null) {
      headers.putSingle(UserBaggage.HEADER, others.get(0) + "," + user);
    }
  }
}
