// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.ByteText;

/**
 * Makes every run of spaces (U+0020) one space. Tabs, line ends and other white space stay. Never
 * longer than the input.
 */
final class CompressWhitespace implements Transformer {
  @Override
  public Effect effect() {
    return new Effect.Where("  ");
  }

  @Override
  public String apply(String text) {
    int first = text.indexOf("  ");
    if (first < 0) {
      return text;
    }
    ByteText out = new ByteText(text, first + 1);
    for (int i = first + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' || text.charAt(i - 1) != ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
