// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.uri.Uri;

/** Whether a text of the request changes which path or parameters of a URI are asked for. */
final class ParameterInjection {
  private enum Answer {
    YES,
    NO,
    ASK_QUERY
  }

  private final Uri uri;
  private final String text;
  private final SsrfOptions options;
  private final int pathEnd;

  ParameterInjection(Uri uri, SsrfOptions options) {
    this.uri = uri;
    this.text = uri.text();
    this.options = options;
    this.pathEnd = uri.pathStart() + uri.path().length();
  }

  /** Judges the text of the request that stands between two positions of the URI. */
  boolean between(int start, int end) {
    Answer answer = Answer.ASK_QUERY;
    if (options.path() && !uri.path().isEmpty()) {
      answer = inPath(start, end);
    }
    if (answer == Answer.ASK_QUERY && options.query() && !uri.query().isEmpty()) {
      return inQuery(start, end);
    }
    return answer == Answer.YES;
  }

  private Answer inPath(int start, int end) {
    int pathStart = uri.pathStart();
    boolean restOfPath = text.charAt(pathStart) == '/' && start == pathStart + 1 && end >= pathEnd;
    if (end - start == pathEnd - pathStart || restOfPath) {
      return Answer.NO;
    }
    boolean inPath = start < pathEnd && end > pathStart;
    if ((inPath && holdsEncodedSeparator(start, end)) || climbs(start, end)) {
      return Answer.YES;
    }
    return start < pathEnd && end == text.length() ? Answer.NO : Answer.ASK_QUERY;
  }

  private boolean holdsEncodedSeparator(int start, int end) {
    for (int i = start; i + 3 <= end; i++) {
      if (text.regionMatches(true, i, "%2f", 0, 3) || text.regionMatches(true, i, "%5c", 0, 3)) {
        return true;
      }
    }
    return false;
  }

  private boolean climbs(int start, int end) {
    int limit = Math.min(end, pathEnd);
    boolean slash = false;
    boolean up = false;
    for (int i = start; i < limit; i++) {
      slash |= text.charAt(i) == '/';
      up |= i + 2 <= limit && i > 0 && text.startsWith("/../", i - 1);
    }
    return slash && up;
  }

  private boolean inQuery(int start, int end) {
    int queryStart = uri.queryStart();
    if (start < queryStart && end >= queryStart) {
      return !text.startsWith("&", end);
    }
    int queryEnd = queryStart + uri.query().length();
    if (end <= queryStart || start >= queryEnd) {
      return false;
    }
    boolean ampersand = false;
    for (int i = start; i < end; i++) {
      ampersand |= text.charAt(i) == '&';
    }
    return ampersand;
  }
}
