// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.login.Principals;
import io.github.appsecjakarta.request.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The caller as the container of a request knows it. */
final class RequestCaller implements Caller {
  private final HttpServletRequest request;

  RequestCaller(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public @Nullable String name() {
    Principal principal = request.getUserPrincipal();
    return principal == null ? null : principal.getName();
  }

  @Override
  public @Nullable String id() {
    return Principals.id(request.getUserPrincipal());
  }

  @Override
  public boolean inRole(String role) {
    return request.isUserInRole(role);
  }
}
