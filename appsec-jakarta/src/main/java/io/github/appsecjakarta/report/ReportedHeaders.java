// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The request headers that reports may show, in lower case. Everything else, above all cookies and
 * authorization, is never shown.
 */
public final class ReportedHeaders {
  /** Shown for every request. */
  static final List<String> ALWAYS =
      List.of(
          "content-type",
          "user-agent",
          "accept",
          "x-amzn-trace-id",
          "cloudfront-viewer-ja3-fingerprint",
          "cf-ray",
          "x-cloud-trace-context",
          "x-appgw-trace-id",
          "x-sigsci-requestid",
          "x-sigsci-tags",
          "akamai-user-risk");

  /** Shown as well where something happened or the user is known. */
  static final List<String> WITH_EVENT =
      List.of(
          "x-forwarded-for",
          "x-real-ip",
          "true-client-ip",
          "x-client-ip",
          "x-forwarded",
          "forwarded-for",
          "x-cluster-client-ip",
          "fastly-client-ip",
          "cf-connecting-ip",
          "cf-connecting-ipv6",
          "forwarded",
          "via",
          "content-length",
          "content-encoding",
          "content-language",
          "host",
          "accept-encoding",
          "accept-language");

  /** Never shown: they name the trace that a request belongs to. */
  private static final List<String> TRACE = List.of("traceparent", "tracestate", "baggage");

  private static final Set<String> NAMES = union();

  private ReportedHeaders() {}

  /**
   * Every header that may be shown or names the trace: what {@code RequestFacts.headers} should
   * hold if the request has it, repeated headers joined with a comma.
   *
   * @return lower-case names
   */
  public static Set<String> names() {
    return NAMES;
  }

  private static Set<String> union() {
    Set<String> all = new LinkedHashSet<>(ALWAYS);
    all.addAll(WITH_EVENT);
    all.addAll(TRACE);
    return Collections.unmodifiableSet(all);
  }
}
