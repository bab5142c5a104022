// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.LenientBase64;

/**
 * Decodes base64 if the whole text is base64, with or without its padding; otherwise leaves it.
 * Never longer than the input.
 */
final class Base64Decode implements Transformer {
  private final LenientBase64 alphabet;

  Base64Decode(LenientBase64 alphabet) {
    this.alphabet = alphabet;
  }

  @Override
  public String apply(String text) {
    String decoded = text.isEmpty() ? null : alphabet.decode(text);
    return decoded == null ? text : decoded;
  }
}
