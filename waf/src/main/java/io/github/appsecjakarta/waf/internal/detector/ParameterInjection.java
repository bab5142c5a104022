// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.uri.Uri;
import java.util.function.IntPredicate;

/**
 * Whether a text of the request changes which path or parameters of a URI are asked for. Each
 * answer takes constant time, as a text may stand in very many places of a URI.
 */
final class ParameterInjection {
  private enum Answer {
    YES,
    NO,
    ASK_QUERY
  }

  private final Uri uri;
  private final String text;
  private final boolean path;
  private final boolean query;
  private final int pathEnd;
  private final int[] slashes;
  private final int[] encoded;
  private final int[] climbs;
  private final int[] ampersands;

  ParameterInjection(Uri uri, SsrfOptions options) {
    this.uri = uri;
    this.text = uri.text();
    this.path = options.path() && !uri.path().isEmpty();
    this.query = options.query() && !uri.query().isEmpty();
    this.pathEnd = uri.pathStart() + uri.path().length();
    this.slashes = next(path, i -> text.charAt(i) == '/');
    this.encoded = next(path, this::isEncodedSeparator);
    this.climbs = next(path, i -> i > 0 && text.startsWith("/../", i - 1));
    this.ampersands = next(query, i -> text.charAt(i) == '&');
  }

  private boolean isEncodedSeparator(int i) {
    return text.regionMatches(true, i, "%2f", 0, 3) || text.regionMatches(true, i, "%5c", 0, 3);
  }

  /** For each position, the first one from it on that is wanted, else one far beyond the end. */
  private int[] next(boolean asked, IntPredicate wanted) {
    int[] next = new int[asked ? text.length() : 0];
    int found = Integer.MAX_VALUE - 8;
    for (int i = next.length - 1; i >= 0; i--) {
      found = wanted.test(i) ? i : found;
      next[i] = found;
    }
    return next;
  }

  /** Judges the text of the request that stands between two positions of the URI. */
  boolean between(int start, int end) {
    Answer answer = path ? inPath(start, end) : Answer.ASK_QUERY;
    return answer == Answer.YES || (answer == Answer.ASK_QUERY && query && inQuery(start, end));
  }

  private Answer inPath(int start, int end) {
    int pathStart = uri.pathStart();
    boolean restOfPath = text.charAt(pathStart) == '/' && start == pathStart + 1 && end >= pathEnd;
    if (end - start == pathEnd - pathStart || restOfPath) {
      return Answer.NO;
    }
    boolean inPath = start < pathEnd && end > pathStart;
    int limit = Math.min(end, pathEnd);
    boolean separates = inPath && encoded[start] + 3 <= end;
    boolean climbing = slashes[start] < limit && climbs[start] + 2 <= limit;
    if (separates || climbing) {
      return Answer.YES;
    }
    return start < pathEnd && end == text.length() ? Answer.NO : Answer.ASK_QUERY;
  }

  private boolean inQuery(int start, int end) {
    int queryStart = uri.queryStart();
    if (start < queryStart && end >= queryStart) {
      return !text.startsWith("&", end);
    }
    int queryEnd = queryStart + uri.query().length();
    return end > queryStart && start < queryEnd && ampersands[start] < end;
  }
}
