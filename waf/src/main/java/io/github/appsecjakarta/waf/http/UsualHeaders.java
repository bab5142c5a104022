// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Set;

/** Headers of the HTTP standards, of browsers and of proxies: their form is known. */
final class UsualHeaders {
  private static final Set<String> NAMES =
      Set.of(
          "accept",
          "authorization",
          "cache-control",
          "connection",
          "cookie",
          "cookie2",
          "date",
          "dnt",
          "expect",
          "forwarded",
          "from",
          "host",
          "keep-alive",
          "link",
          "max-forwards",
          "origin",
          "pragma",
          "priority",
          "proxy-authorization",
          "range",
          "referer",
          "te",
          "traceparent",
          "tracestate",
          "baggage",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "upgrade-insecure-requests",
          "user-agent",
          "via",
          "x-request-id",
          "x-correlation-id",
          "x-requested-with",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-proto",
          "x-forwarded-server",
          "x-real-ip",
          "x-csrf-token",
          "x-xsrf-token",
          "true-client-ip",
          "soapaction",
          "save-data",
          "purpose",
          "idempotency-key");

  private UsualHeaders() {}

  static boolean contains(String lowerCaseName) {
    return NAMES.contains(lowerCaseName)
        || lowerCaseName.startsWith("accept-")
        || lowerCaseName.startsWith("content-")
        || lowerCaseName.startsWith("if-")
        || lowerCaseName.startsWith("sec-")
        || lowerCaseName.startsWith("cf-")
        || lowerCaseName.startsWith("access-control-");
  }
}
