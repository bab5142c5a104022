// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URI as RFC 3986 splits it, nothing decoded and nothing normalised. Offsets are
 * positions in the text; a valid URI is ASCII, so they count characters and bytes alike. Immutable.
 *
 * @param text the whole
 * @param scheme as written, empty if there is none
 * @param userinfo what is before the {@code @} of the authority, possibly empty
 * @param host name or address, without the brackets of IPv6, possibly empty
 * @param ip the host as an address if it is a literal one: dotted quad or IPv6 in brackets
 * @param port the port, 0 if there is none
 * @param path possibly empty
 * @param query without the {@code ?}, possibly empty
 * @param fragment without the {@code #}, possibly empty
 * @param authorityStart where the authority starts, after the {@code //}; -1 if there is none
 * @param hostStart where the host starts, after a bracket; -1 if there is no authority
 * @param pathStart where the path starts: also the end of scheme and authority
 * @param queryStart where the query starts, after the {@code ?}; -1 if there is none
 */
public record Uri(
    String text,
    String scheme,
    String userinfo,
    String host,
    @Nullable IpAddress ip,
    int port,
    String path,
    String query,
    String fragment,
    int authorityStart,
    int hostStart,
    int pathStart,
    int queryStart) {

  /**
   * Splits a URI: {@code scheme:...}, {@code //authority...} or {@code /path...}. Stricter than
   * what HTTP clients take: one character that RFC 3986 does not allow makes the whole invalid,
   * though a {@code %} needs no digits after it. Linear in the length of the text.
   *
   * @param text anything; the empty text is valid and has empty parts
   * @return the parts, or null if it is not a URI of these forms
   */
  public static @Nullable Uri parse(String text) {
    return new UriReader(text).read();
  }

  /**
   * Scheme, colon, slashes and authority as written.
   *
   * @return the beginning of the text up to the path
   */
  public String schemeAndAuthority() {
    return text.substring(0, pathStart);
  }
}
