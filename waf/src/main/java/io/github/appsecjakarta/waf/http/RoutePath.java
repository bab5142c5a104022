// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import org.jspecify.annotations.Nullable;

/**
 * The path of a request as applications map it: decoded, without parameters behind {@code ;} and
 * without the query. Only where every server understands it alike: a path with empty, {@code .} or
 * {@code ..} segments, with an encoded slash or percent sign, a backslash or a control character is
 * on no route. Stateless.
 */
public final class RoutePath {
  private static final int MAX_LENGTH = 2048;

  private RoutePath() {}

  /**
   * Reads.
   *
   * @param rawUri path and query as received, context path included
   * @return the path, or null if it is not clear or longer than 2,048 characters
   */
  public static @Nullable String of(String rawUri) {
    int query = rawUri.indexOf('?');
    int length = query < 0 ? rawUri.length() : query;
    if (length == 0 || length > MAX_LENGTH || rawUri.charAt(0) != '/') {
      return null;
    }
    return isPlain(rawUri, length) ? rawUri.substring(0, length) : decoded(rawUri, length);
  }

  /** Whether nothing is to be decoded, cut off or refused. */
  private static boolean isPlain(String rawUri, int length) {
    for (int i = 1; i < length; i++) {
      char c = rawUri.charAt(i);
      boolean odd = c < ' ' || c >= 0x7F || c == '%' || c == ';' || c == '\\';
      if (odd || ((c == '/' || c == '.') && rawUri.charAt(i - 1) == '/')) {
        return false;
      }
    }
    return true;
  }

  static @Nullable String decoded(String rawUri, int length) {
    StringBuilder path = new StringBuilder(length);
    int start = 1;
    while (start <= length) {
      int slash = rawUri.indexOf('/', start);
      int end = slash < 0 || slash > length ? length : slash;
      String segment = segment(rawUri, start, end);
      boolean last = end == length;
      if (segment == null || (segment.isEmpty() && !last)) {
        return null;
      }
      path.append('/').append(segment);
      start = end + 1;
    }
    return path.toString();
  }

  private static @Nullable String segment(String rawUri, int start, int end) {
    int parameters = rawUri.indexOf(';', start);
    int stop = parameters < 0 || parameters > end ? end : parameters;
    String segment = PercentDecoder.path(rawUri.substring(start, stop));
    if (segment.equals(".") || segment.equals("..") || (segment.isEmpty() && stop < end)) {
      return null;
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c < ' ' || c == 0x7F || "/\\%;".indexOf(c) >= 0 || Character.isSurrogate(c)) {
        return null;
      }
    }
    return segment;
  }
}
