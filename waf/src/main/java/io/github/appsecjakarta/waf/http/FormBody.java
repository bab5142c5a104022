// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    if (declared.equals(StandardCharsets.UTF_8)) {
      return parse(body, length, limits);
    }
    return parse(body, length, declared, limits);
  }

  /** As {@link #parse(byte[], int, Charset, HttpLimits)}, without a text of the whole body. */
  private static Parsed<Map<String, List<String>>> parse(
      byte[] body, int length, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    Map<String, List<String>> values = new LinkedHashMap<>();
    byte[] decoded = new byte[length];
    int count = 0;
    int start = 0;
    while (start < length) {
      int end = indexOf(body, '&', start, length);
      if (end > start) {
        if (!cuts.roomAfter(count)) {
          break;
        }
        count++;
        int equals = indexOf(body, '=', start, end);
        String name = cuts.text(PercentDecoder.decode(body, start, equals, decoded));
        int from = Math.min(equals + 1, end);
        String value = cuts.text(PercentDecoder.decode(body, from, end, decoded));
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
      }
      start = end + 1;
    }
    return new Parsed<>(values, cuts.truncation());
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  /** By way of a text, as the charset may be one in which the signs of a form look otherwise. */
  static Parsed<Map<String, List<String>>> parse(
      byte[] body, int length, Charset declared, HttpLimits limits) {
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
