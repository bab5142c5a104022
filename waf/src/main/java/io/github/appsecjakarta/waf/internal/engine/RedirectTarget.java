// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

/** Where a redirect may lead. */
final class RedirectTarget {
  private RedirectTarget() {}

  static boolean usable(String location) {
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        return false;
      }
    }
    return location.startsWith("/")
        || location.startsWith("http://")
        || location.startsWith("https://");
  }
}
