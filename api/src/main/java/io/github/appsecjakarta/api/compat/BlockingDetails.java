// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import java.util.Map;

/** Stands for {@code datadog.appsec.api.blocking.BlockingDetails}: how a user would be refused. */
public final class BlockingDetails {
  static final BlockingDetails DEFAULT =
      new BlockingDetails(403, BlockingContentType.AUTO, Map.of());

  /** HTTP status of the answer. */
  public final int statusCode;

  /** Kind of page. */
  public final BlockingContentType blockingContentType;

  /** Further headers of the answer. */
  public final Map<String, String> extraHeaders;

  /**
   * Details.
   *
   * @param statusCode HTTP status of the answer
   * @param blockingContentType kind of page
   * @param extraHeaders further headers of the answer
   */
  public BlockingDetails(
      int statusCode, BlockingContentType blockingContentType, Map<String, String> extraHeaders) {
    this.statusCode = statusCode;
    this.blockingContentType = blockingContentType;
    this.extraHeaders = Map.copyOf(extraHeaders);
  }
}
