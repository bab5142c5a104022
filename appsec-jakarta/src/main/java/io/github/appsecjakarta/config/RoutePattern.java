// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paths within an application, as a pattern: whole segments, {@code *} for any one of them, and
 * {@code **} at the end for any number. More specific patterns come first in their order. Matching
 * takes one pass and no memory.
 */
public final class RoutePattern implements Comparable<RoutePattern> {
  private static final String ONE = "*";
  private static final String REST = "**";
  private static final String ALLOWED =
      "a pattern starts with / and has * only as a whole segment, ** only as the last";

  private final String text;
  private final List<String> segments;
  private final boolean open;

  private RoutePattern(String text, List<String> segments, boolean open) {
    this.text = text;
    this.segments = segments;
    this.open = open;
  }

  /**
   * Reads a pattern.
   *
   * @param text such as {@code /api/reports/**}
   * @return the pattern
   * @throws IllegalArgumentException if it is none
   */
  public static RoutePattern of(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException(ALLOWED);
    }
    List<String> all = List.of(text.substring(1).split("/", -1));
    boolean open = all.get(all.size() - 1).equals(REST);
    List<String> segments = open ? all.subList(0, all.size() - 1) : all;
    for (String segment : segments) {
      if (segment.indexOf('*') >= 0 && !segment.equals(ONE)) {
        throw new IllegalArgumentException(ALLOWED);
      }
    }
    return new RoutePattern(text, segments, open);
  }

  static boolean isOne(String text) {
    try {
      return of(text).text.equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether a path fits.
   *
   * @param path decoded and normalized, with its leading slash
   * @return true if every segment does
   */
  public boolean matches(String path) {
    int at = 0;
    for (String segment : segments) {
      if (at >= path.length() || path.charAt(at) != '/') {
        return false;
      }
      int end = path.indexOf('/', at + 1);
      int length = (end < 0 ? path.length() : end) - at - 1;
      boolean fits =
          segment.equals(ONE)
              ? length > 0
              : length == segment.length() && path.startsWith(segment, at + 1);
      if (!fits) {
        return false;
      }
      at += length + 1;
    }
    return at == path.length() || (open && path.charAt(at) == '/');
  }

  /** Literal before {@code *} before {@code **}, segment by segment. */
  @Override
  public int compareTo(RoutePattern other) {
    for (int i = 0; i < Math.max(segments.size(), other.segments.size()); i++) {
      int compared = Integer.compare(rank(i), other.rank(i));
      if (compared != 0) {
        return compared;
      }
    }
    int compared = Boolean.compare(open, other.open);
    return compared != 0 ? compared : text.compareTo(other.text);
  }

  private int rank(int segment) {
    if (segment >= segments.size()) {
      return 2;
    }
    return segments.get(segment).equals(ONE) ? 1 : 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RoutePattern pattern && text.equals(pattern.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
