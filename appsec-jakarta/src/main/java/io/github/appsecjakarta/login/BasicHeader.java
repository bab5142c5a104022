// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The name in an {@code Authorization} header of scheme Basic; the password is dropped at once. */
public final class BasicHeader {
  private static final String SCHEME = "Basic ";
  private static final int MAX_CHARS = 8192;

  private BasicHeader() {}

  /**
   * The name that a client logs in with.
   *
   * @param authorization value of the header, or null
   * @return null if it is of another scheme, cannot be read or is too long
   */
  public static @Nullable String login(@Nullable String authorization) {
    if (authorization == null || authorization.length() > MAX_CHARS || !isBasic(authorization)) {
      return null;
    }
    try {
      byte[] pair = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      int end = 0;
      while (end < pair.length && pair[end] != ':') {
        end++;
      }
      return end == 0 || end == pair.length
          ? null
          : new String(pair, 0, end, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /**
   * Whether the header, or the challenge of a server, is of scheme Basic.
   *
   * @param header value of {@code Authorization} or {@code WWW-Authenticate}
   * @return whether it is
   */
  static boolean isBasic(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
