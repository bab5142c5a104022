// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The login form of the container ({@code j_security_check}), as the container itself reads it. It
 * keeps the parameters, so that reading them first takes nothing from it.
 *
 * @param login what was typed as name, or null
 * @param parameters all parameters, which hold a password
 */
record LoginForm(@Nullable String login, Map<String, String[]> parameters) {
  /** Where such a form is sent. */
  static final String ACTION = "/j_security_check";

  /** Whether a request is one that the container takes for a login. */
  static boolean isSentTo(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
    return path.endsWith(ACTION) || request.getRequestURI().contains(ACTION);
  }

  static LoginForm of(HttpServletRequest request) {
    return new LoginForm(request.getParameter("j_username"), request.getParameterMap());
  }
}
