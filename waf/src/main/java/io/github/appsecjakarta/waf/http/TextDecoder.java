// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a request as text. UTF-8 keeps a byte that is not valid as the lone surrogate U+DC00 +
 * byte; any other charset replaces what is malformed, as the JDK and so the application does.
 */
final class TextDecoder {
  private TextDecoder() {}

  /** The charset of that name, UTF-8 if there is none or it is unknown. */
  static Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  static String decode(byte[] bytes, int from, int to, Charset charset) {
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    return utf8 ? Utf8.decode(bytes, from, to) : new String(bytes, from, to - from, charset);
  }
}
