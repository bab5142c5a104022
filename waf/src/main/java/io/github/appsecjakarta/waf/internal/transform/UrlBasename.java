// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/**
 * Keeps what is between the last slash of the path and the first {@code ?} or {@code #}; the whole
 * path where it has no slash. Never longer than the input.
 */
final class UrlBasename implements Transformer {
  @Override
  public String apply(String text) {
    int end = UrlPath.end(text);
    int slash = end == 0 ? -1 : text.lastIndexOf('/', end - 1);
    return text.substring(slash + 1, end);
  }
}
