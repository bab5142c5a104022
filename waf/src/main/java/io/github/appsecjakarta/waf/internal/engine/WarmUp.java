// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Limits;
import java.util.List;
import java.util.Map;

/**
 * Judges a made-up request, so that the first real ones find classes loaded and states known. What
 * is found is forgotten. It takes at most {@link #BUDGET_NANOS}, whatever the rules are.
 */
public final class WarmUp {
  private static final long BUDGET_NANOS = 100_000_000;
  private static final Limits LIMITS = new Limits(20, 256, 4096);

  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/130.0.0.0 Safari/537.36";

  private WarmUp() {}

  /**
   * Warms a program up.
   *
   * @param program any program
   */
  public static void of(RuleProgram program) {
    new Evaluation(program, LIMITS).run(request(), BUDGET_NANOS);
  }

  private static Map<String, ?> request() {
    return Map.of(
        "server.request.method",
        "GET",
        "server.request.uri.raw",
        "/catalog/item?page=2&sort=name",
        "server.request.headers.no_cookies",
        headers(),
        "server.request.query",
        Map.of("page", List.of("2"), "sort", List.of("name")),
        "server.request.cookies",
        Map.of("session", List.of("6b1f0c27d5e94a8c93f2"), "theme", List.of("light")),
        "server.request.body",
        Map.of("name", List.of("Ada Example"), "note", List.of("Deliver after 5 o'clock, please.")),
        "http.client_ip",
        "198.51.100.20");
  }

  private static Map<String, List<String>> headers() {
    return Map.of(
        "host",
        List.of("www.example.com"),
        "user-agent",
        List.of(BROWSER),
        "accept",
        List.of("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
        "accept-language",
        List.of("en-GB,en;q=0.9,fr;q=0.6"),
        "accept-encoding",
        List.of("gzip, deflate, br"),
        "referer",
        List.of("https://www.example.com/catalog?page=1"),
        "content-type",
        List.of("application/x-www-form-urlencoded"),
        "x-forwarded-for",
        List.of("198.51.100.20, 203.0.113.9"));
  }
}
