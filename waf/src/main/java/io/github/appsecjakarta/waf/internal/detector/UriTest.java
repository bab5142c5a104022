// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.uri.Uri;
import java.util.function.BooleanSupplier;

/** What a text of the request does to one URI. */
final class UriTest {
  /** From the worst to none. */
  enum Answer {
    /** It decides which server is called, or how. */
    TARGET,
    /** It is the URI, and may be. */
    WHOLE_URL,
    /** It changes path or query. */
    PARAMETER,
    HARMLESS
  }

  private final Uri uri;
  private final SsrfOptions options;
  private final BooleanSupplier expired;
  private final ParameterInjection parameters;
  private final boolean schemeForbidden;
  private final boolean addressForbidden;
  private final String forbiddenDomain;

  UriTest(Uri uri, SsrfOptions options, SsrfPolicy policy, BooleanSupplier expired) {
    this.uri = uri;
    this.options = options;
    this.expired = expired;
    this.parameters = new ParameterInjection(uri, options);
    this.schemeForbidden = !uri.scheme().isEmpty() && !policy.allowsScheme(uri);
    this.addressForbidden = policy.forbidsAddress(uri);
    String domain = options.enforcePolicy() ? null : policy.forbiddenDomain(uri);
    this.forbiddenDomain = domain == null ? "" : domain;
  }

  Answer of(String candidate) {
    if (candidate.equals(uri.text())) {
      return options.forbidFullUrl() ? Answer.TARGET : Answer.WHOLE_URL;
    }
    Answer answer = Answer.HARMLESS;
    boolean namesForbidden = !forbiddenDomain.isEmpty() && candidate.contains(forbiddenDomain);
    Occurrences places = new Occurrences(uri.text(), candidate);
    for (int start = places.next(); start >= 0; start = places.next()) {
      if (expired.getAsBoolean()) {
        return Answer.HARMLESS;
      }
      int end = start + candidate.length();
      if (decidesServer(namesForbidden, start, end) || decidesScheme(start, end)) {
        return Answer.TARGET;
      }
      if (answer == Answer.HARMLESS && parameters.between(start, end)) {
        answer = Answer.PARAMETER;
      }
    }
    return answer;
  }

  private boolean decidesServer(boolean namesForbidden, int start, int end) {
    boolean inAuthority =
        options.authority()
            && uri.authorityStart() >= 0
            && start >= uri.authorityStart()
            && start < uri.pathStart();
    return inAuthority
        && (end - 1 > uri.pathStart()
            || (addressForbidden && coversHost(start, end))
            || namesForbidden);
  }

  private boolean coversHost(int start, int end) {
    return start <= uri.hostStart() && end >= uri.hostStart() + uri.host().length();
  }

  private boolean decidesScheme(int start, int end) {
    return schemeForbidden && start == 0 && end > uri.scheme().length();
  }
}
