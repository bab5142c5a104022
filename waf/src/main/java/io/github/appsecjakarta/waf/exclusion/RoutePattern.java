// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import org.jspecify.annotations.Nullable;

/**
 * Patterns of routes. A segment is text, {@code *} or a name in braces as in {@code
 * /articles/{id}}, which both stand for any one segment; {@code **} at the end stands for any rest,
 * none included. Case counts. Stateless.
 */
final class RoutePattern {
  private static final String REST = "/**";

  private RoutePattern() {}

  /** Why a text is no pattern, or null. */
  static @Nullable String problem(String pattern) {
    if (!pattern.startsWith("/")) {
      return "a route begins with '/'";
    }
    String fixed =
        pattern.endsWith(REST) ? pattern.substring(0, pattern.length() - REST.length()) : pattern;
    for (String segment : fixed.split("/", -1)) {
      boolean special = segment.indexOf('*') >= 0 || segment.indexOf('{') >= 0;
      if (special && !isAny(segment)) {
        return "'" + segment + "' is neither text nor '*' nor a name in braces";
      }
    }
    return null;
  }

  /** A regular expression for the paths of a pattern. */
  static String regex(String pattern) {
    boolean open = pattern.endsWith(REST);
    String fixed = open ? pattern.substring(0, pattern.length() - REST.length()) : pattern;
    StringBuilder regex = new StringBuilder("^");
    String separator = "";
    for (String segment : fixed.split("/", -1)) {
      regex.append(separator).append(isAny(segment) ? "[^/]+" : quoted(segment));
      separator = "/";
    }
    return regex.append(open ? "(?:/.*)?$" : "/?$").toString();
  }

  private static boolean isAny(String segment) {
    boolean named =
        segment.length() > 2
            && segment.indexOf('{') == 0
            && segment.indexOf('}') == segment.length() - 1
            && segment.indexOf('{', 1) < 0;
    return segment.equals("*") || named;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || c == '_' || c == '-';
      quoted.append(plain ? "" : "\\").append(c);
    }
    return quoted.toString();
  }
}
