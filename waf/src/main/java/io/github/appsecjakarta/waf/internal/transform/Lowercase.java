// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Ascii;

/** Lower-cases A to Z and nothing else. The length stays. */
final class Lowercase implements Transformer {
  @Override
  public Effect effect() {
    return Effect.LOWERCASE;
  }

  @Override
  public String apply(String text) {
    return Ascii.lower(text);
  }
}
