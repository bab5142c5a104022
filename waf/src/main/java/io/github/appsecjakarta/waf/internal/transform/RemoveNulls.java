// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.ByteText;

/** Removes every U+0000. Never longer than the input. */
final class RemoveNulls implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("\\x00");
  }

  @Override
  public String apply(String text) {
    int first = text.indexOf('\0');
    if (first < 0) {
      return text;
    }
    ByteText out = new ByteText(text, first);
    for (int i = first + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\0') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
