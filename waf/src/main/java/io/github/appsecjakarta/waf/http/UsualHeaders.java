// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Lower-case name by how clients and servers write it. */
  private static final Map<String, String> SPELLED = spelled();

  private UsualHeaders() {}

  private static Map<String, String> spelled() {
    Map<String, String> spelled = new HashMap<>();
    Stream<String> more =
        Stream.of(
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "content-encoding",
            "content-length",
            "content-type",
            "if-modified-since",
            "if-none-match",
            "sec-ch-ua",
            "sec-ch-ua-mobile",
            "sec-ch-ua-platform",
            "sec-fetch-dest",
            "sec-fetch-mode",
            "sec-fetch-site",
            "sec-fetch-user");
    Stream.concat(NAMES.stream(), more)
        .forEach(
            name -> {
              spelled.put(name, name);
              spelled.put(capitals(name), name);
            });
    return spelled;
  }

  /** Each word with a capital. */
  private static String capitals(String name) {
    StringBuilder text = new StringBuilder(name);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == '-') {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  /**
   * A name in lower case; for one that is usual, and spelled as usual, always the same instance.
   */
  static String lowerCase(String name) {
    String known = SPELLED.get(name);
    return known != null ? known : name.toLowerCase(Locale.ROOT);
  }

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
