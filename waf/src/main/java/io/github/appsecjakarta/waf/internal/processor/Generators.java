// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of generators. */
public final class Generators {
  private static final Map<String, Generator> TABLE =
      Map.ofEntries(
          entry("extract_schema", new ExtractSchema()),
          entry("http_endpoint_fingerprint", new EndpointFingerprint()),
          entry("http_header_fingerprint", new HeaderFingerprint()),
          entry("http_network_fingerprint", new NetworkFingerprint()),
          entry("jwt_decode", new JwtDecode()),
          entry("session_fingerprint", new SessionFingerprint()),
          entry("uri_parse", new UriParse()));

  private Generators() {}

  /**
   * Looks a generator up.
   *
   * @param name its name in rule files, compared exactly
   * @return the generator, or null if there is none of that name
   */
  public static @Nullable Generator named(String name) {
    return TABLE.get(name);
  }
}
