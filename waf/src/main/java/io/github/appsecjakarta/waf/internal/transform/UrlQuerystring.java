// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/**
 * Keeps what is between the first {@code ?} and the {@code #}; nothing where there is no query.
 * Never longer than the input.
 */
final class UrlQuerystring implements Transformer {
  @Override
  public String apply(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int start = UrlPath.end(text);
    if (start == text.length() || text.charAt(start) == '#') {
      return "";
    }
    int end = text.indexOf('#', start);
    return text.substring(start + 1, end < 0 ? text.length() : end);
  }
}
