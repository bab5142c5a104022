// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Locale;

/** The form of a route in a setting: a method, a blank, and a path. */
final class RouteText {
  static final String ALLOWED = "a method and a path that begins with a slash, such as POST /login";

  private RouteText() {}

  static boolean fits(String text) {
    int blank = text.indexOf(' ');
    String method = text.substring(0, Math.max(0, blank));
    String path = text.substring(blank + 1).strip();
    int star = path.indexOf('*');
    return !method.isEmpty()
        && method.equals(method.toUpperCase(Locale.ROOT))
        && method.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && path.startsWith("/")
        && path.indexOf(' ') < 0
        && (star < 0 || star == path.length() - 1);
  }
}
