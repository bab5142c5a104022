// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/** Keeps what is before the first {@code ?} or {@code #}. Never longer than the input. */
final class UrlPath implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("[?#]");
  }

  @Override
  public String apply(String text) {
    return text.substring(0, end(text));
  }

  /** Where the path of a URL ends. */
  static int end(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) != '?' && text.charAt(at) != '#') {
      at++;
    }
    return at;
  }
}
