// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An {@code application/x-www-form-urlencoded} body, read as {@link QueryString} is. */
public final class FormBody {
  private FormBody() {}

  /**
   * Parses.
   *
   * @param body the bytes
   * @param length how many of them count
   * @param charset charset the request names, of the bytes behind {@code %HH} too; null or unknown
   *     means UTF-8
   * @param limits how much is looked at; {@code maxElements} bounds the number of values
   * @return values by name
   */
  public static Parsed<Map<String, List<String>>> parse(
      byte[] body, int length, @Nullable String charset, HttpLimits limits) {
    Charset declared = TextDecoder.charset(charset);
    String text = TextDecoder.decode(body, 0, length, outer(declared));
    return QueryString.parse(text, declared, limits);
  }

  /** Charsets that keep ASCII are applied behind {@code %HH} only: bytes above it are the same. */
  private static Charset outer(Charset declared) {
    if (declared.equals(StandardCharsets.UTF_8)) {
      return declared;
    }
    String probe = "a&=%+";
    boolean ascii = new String(probe.getBytes(StandardCharsets.US_ASCII), declared).equals(probe);
    return ascii ? StandardCharsets.UTF_8 : declared;
  }
}
