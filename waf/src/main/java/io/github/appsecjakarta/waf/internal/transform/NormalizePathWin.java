// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

/** Makes every backslash a slash, then resolves the path. Never longer than the input. */
final class NormalizePathWin implements Transformer {
  private final Transformer slashes;

  NormalizePathWin(Transformer slashes) {
    this.slashes = slashes;
  }

  @Override
  public Effect effect() {
    return new Effect.Where("\\\\|(?:^|/)\\.\\.?(?:/|$)");
  }

  @Override
  public String apply(String text) {
    return slashes.apply(text.replace('\\', '/'));
  }
}
