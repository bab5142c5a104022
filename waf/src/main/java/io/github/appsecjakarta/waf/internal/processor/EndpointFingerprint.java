// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import io.github.appsecjakarta.waf.internal.text.Ascii;
import java.util.List;

/**
 * Tells end points apart: {@code http-METHOD-PATH-QUERY-BODY}, the last three as hashes of the path
 * and of the keys of query and body.
 */
final class EndpointFingerprint implements Generator {
  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("method", Kind.TEXT),
          Parameter.required("uri_raw", Kind.TEXT),
          Parameter.optional("query", Kind.MAP),
          Parameter.optional("body", Kind.MAP));

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public Object generate(GeneratorInput input) {
    return "http-"
        + Ascii.lower(input.text("method"))
        + '-'
        + Fingerprint.hashOfLower(path(input.text("uri_raw")))
        + '-'
        + Fingerprint.hashOfKeys(input.value("query"))
        + '-'
        + Fingerprint.hashOfKeys(input.value("body"));
  }

  private static String path(String uri) {
    int end = 0;
    while (end < uri.length() && uri.charAt(end) != '?' && uri.charAt(end) != '#') {
      end++;
    }
    return uri.substring(0, end);
  }
}
