// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.verdict;

import java.util.Map;

/**
 * What the rules ask the host to do.
 *
 * @param type such as {@code block_request} or {@code redirect_request}
 * @param parameters checked and completed parameters: scalars; integers as {@code Long}
 */
public record Action(String type, Map<String, Object> parameters) {
  /** Type of an action that refuses the request with a page. */
  public static final String BLOCK = "block_request";

  /** Type of an action that sends the client elsewhere. */
  public static final String REDIRECT = "redirect_request";

  /**
   * Whether this action keeps the request from the application.
   *
   * @return true for {@link #BLOCK} and {@link #REDIRECT}
   */
  public boolean blocks() {
    return type.equals(BLOCK) || type.equals(REDIRECT);
  }
}
