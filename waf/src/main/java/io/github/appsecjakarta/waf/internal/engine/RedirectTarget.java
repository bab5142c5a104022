// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.uri.Uri;

/** Where a redirect may lead: an HTTP URI, or a path of this server from its root. */
final class RedirectTarget {
  private RedirectTarget() {}

  static boolean usable(String location) {
    Uri uri = location.isEmpty() ? null : Uri.parse(location);
    if (uri == null) {
      return false;
    }
    boolean http =
        uri.scheme().isEmpty() || uri.scheme().equals("http") || uri.scheme().equals("https");
    boolean elsewhere = !uri.scheme().isEmpty() || uri.authorityStart() >= 0;
    return http && (elsewhere || uri.path().startsWith("/"));
  }
}
