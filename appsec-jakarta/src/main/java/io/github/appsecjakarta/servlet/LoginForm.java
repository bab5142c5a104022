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

  /** Whether a container with such a form takes a request for a login. */
  static boolean isSentTo(HttpServletRequest request) {
    return RequestPath.of(request).endsWith(ACTION);
  }

  /** A container may take other methods, too, but then it reads no body. */
  static LoginForm of(HttpServletRequest request) {
    Map<String, String[]> parameters =
        request.getMethod().equals("POST")
            ? request.getParameterMap()
            : FormParameters.ofQuery(request.getQueryString());
    String[] names = parameters.get("j_username");
    return new LoginForm(names == null || names.length == 0 ? null : names[0], parameters);
  }
}
