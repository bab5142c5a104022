// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The query string as name to values. Parts are separated by {@code &}, name and value by the first
 * {@code =}; {@code +} is a space, {@code %HH} a byte, and an incomplete {@code %} stays as it is.
 * Names keep the order of their first appearance, values their order, and duplicates are kept. A
 * name without {@code =} has an empty value.
 */
public final class QueryString {
  private QueryString() {}

  /**
   * The query of a request target.
   *
   * @param rawUri path and query as received
   * @return what follows the first {@code ?} up to a {@code #}; empty if there is no query
   */
  public static String ofUri(String rawUri) {
    int start = rawUri.indexOf('?');
    if (start < 0) {
      return "";
    }
    int end = rawUri.indexOf('#', start);
    return rawUri.substring(start + 1, end < 0 ? rawUri.length() : end);
  }

  /**
   * Parses.
   *
   * @param query the raw query, without {@code ?}
   * @param limits how much is looked at; {@code maxElements} bounds the number of values
   * @return values by name
   */
  public static Parsed<Map<String, List<String>>> parse(String query, HttpLimits limits) {
    return parse(query, StandardCharsets.UTF_8, limits);
  }

  static Parsed<Map<String, List<String>>> parse(String text, Charset charset, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    int start = 0;
    while (start < text.length()) {
      int end = indexOf(text, '&', start, text.length());
      if (end > start) {
        if (!cuts.roomAfter(count)) {
          break;
        }
        count++;
        int equals = indexOf(text, '=', start, end);
        String name = cuts.text(PercentDecoder.decode(text, start, equals, charset));
        int from = Math.min(equals + 1, end);
        String value = cuts.text(PercentDecoder.decode(text, from, end, charset));
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
      }
      start = end + 1;
    }
    return new Parsed<>(values, cuts.truncation());
  }

  private static int indexOf(String text, char wanted, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != wanted) {
      i++;
    }
    return i;
  }
}
