// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Truncation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The decoded segments of a path, in order, without empty ones; parameters behind {@code ;} stay in
 * their segment. A {@code %2F} does not separate.
 */
public final class PathSegments {
  private PathSegments() {}

  /**
   * Parses.
   *
   * @param rawUri path and query as received
   * @param limits how much is looked at; {@code maxElements} bounds the number of segments
   * @return the segments
   */
  public static Parsed<List<String>> parse(String rawUri, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    List<String> segments = new ArrayList<>();
    int query = rawUri.indexOf('?');
    int length = query < 0 ? rawUri.length() : query;
    int start = 0;
    while (start < length) {
      int slash = rawUri.indexOf('/', start);
      int end = slash < 0 || slash > length ? length : slash;
      if (end > start) {
        if (!cuts.roomAfter(segments.size())) {
          break;
        }
        String segment = rawUri.substring(start, end);
        segments.add(cuts.text(PercentDecoder.path(segment)));
        if (segment.indexOf(';') >= 0) {
          parameters(segment, segments, cuts);
        }
      }
      start = end + 1;
    }
    return new Parsed<>(segments, cuts.truncation());
  }

  /**
   * Adds the segments of a path as a server has decoded it, where they are other ones.
   *
   * @param segments gets them
   * @param path decoded, without a query
   * @param limits as for {@link #parse}
   * @return what limits kept out
   */
  static Truncation addOthers(List<String> segments, String path, HttpLimits limits) {
    Cuts cuts = new Cuts(limits);
    Set<String> known = new HashSet<>(segments);
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = cuts.text(path.substring(start, end));
      if (!segment.isEmpty() && known.add(segment) && cuts.roomAfter(segments.size())) {
        segments.add(segment);
      }
      start = end + 1;
    }
    return cuts.truncation();
  }

  /** What stands between the semicolons of a segment, and names and values in it. */
  private static void parameters(String segment, List<String> into, Cuts cuts) {
    int start = 0;
    while (start < segment.length()) {
      int semicolon = segment.indexOf(';', start);
      int end = semicolon < 0 ? segment.length() : semicolon;
      int equals = segment.indexOf('=', start);
      if (equals < 0 || equals > end) {
        add(segment, start, end, into, cuts);
      } else {
        add(segment, start, equals, into, cuts);
        add(segment, equals + 1, end, into, cuts);
      }
      start = end + 1;
    }
  }

  private static void add(String segment, int from, int to, List<String> into, Cuts cuts) {
    if (from < to && cuts.roomAfter(into.size())) {
      into.add(cuts.text(PercentDecoder.path(segment.substring(from, to))));
    }
  }
}
