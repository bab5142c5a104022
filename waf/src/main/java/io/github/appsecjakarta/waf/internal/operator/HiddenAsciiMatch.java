// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.internal.transform.Transformer;
import io.github.appsecjakarta.waf.internal.transform.Transformers;
import org.jspecify.annotations.Nullable;

/**
 * {@code hidden_ascii_match}: the text has characters of the tag block (U+E0000 to U+E007F), which
 * no one sees but language models read. Values of up to 14 bytes, before any transformer, are not
 * looked at: three such characters say nothing. Keys are, of any length.
 */
final class HiddenAsciiMatch extends TextOperator {
  private static final int SHORT_BYTES = 14;
  private static final int FIRST = 0xe0000;
  private static final int LAST = 0xe007f;

  private final @Nullable Transformer normalizer = Transformers.named("unicode_normalize");

  HiddenAsciiMatch() {
    super("hidden_ascii_match", "");
  }

  @Override
  public boolean accepts(@Nullable Object value) {
    return value instanceof String text && Utf8.length(text) > SHORT_BYTES;
  }

  @Override
  public boolean acceptsKey(String key) {
    return true;
  }

  @Override
  @Nullable String findText(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      int point = text.codePointAt(i);
      if (point >= FIRST && point <= LAST) {
        return shown(text);
      }
    }
    return null;
  }

  private String shown(String text) {
    return normalizer == null ? text : normalizer.apply(text);
  }
}
