// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/**
 * Rewrites a text before a condition looks at it. Works on text as if it were UTF-8 bytes, see
 * {@link io.github.appsecjakarta.waf.internal.text.Utf8}. Stateless and thread-safe; takes any
 * text, never throws; time is linear in the input. Unless it says otherwise the result has no more
 * bytes than the input.
 */
public interface Transformer {
  /**
   * Rewrites.
   *
   * @param text any text
   * @return the rewritten text; the same instance if nothing changed
   */
  String apply(String text);

  /**
   * What is certain about every text.
   *
   * @return how it changes texts, and which it leaves alone
   */
  default Effect effect() {
    return Effect.ANY;
  }
}
