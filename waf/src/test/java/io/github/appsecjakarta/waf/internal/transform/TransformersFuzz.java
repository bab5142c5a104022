// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.Objects;

/** Every transformer takes any text and stays within its stated bound. */
public final class TransformersFuzz {
  private TransformersFuzz() {}

  /**
   * Transforms a text.
   *
   * @param bytes the text
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Utf8.decode(bytes);
    if (text.isEmpty()) {
      return;
    }
    for (String name : Transformers.names()) {
      String result = Objects.requireNonNull(Transformers.named(name)).apply(text);
      if (Utf8.length(result) > TransformerPropertyTest.bound(name, text)) {
        throw new AssertionError(name + " grows beyond its bound");
      }
      if (!Utf8.canonical(result).equals(result)) {
        throw new AssertionError(name + " leaves a character in pieces");
      }
    }
  }
}
