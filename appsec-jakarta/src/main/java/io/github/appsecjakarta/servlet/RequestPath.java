// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The path of a request below the context path, as the server maps it. */
final class RequestPath {
  private RequestPath() {}

  static String of(HttpServletRequest request) {
    String servlet = request.getServletPath();
    String rest = request.getPathInfo();
    if (servlet != null) {
      return rest == null ? servlet : servlet + rest;
    }
    // Tomcat maps streams of HTTP/2 only after its listeners were told of the request
    String uri = Objects.requireNonNullElse(request.getRequestURI(), "");
    String context = Objects.requireNonNullElse(request.getContextPath(), "");
    return uri.startsWith(context) ? uri.substring(context.length()) : uri;
  }
}
