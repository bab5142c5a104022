// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.Map;

/**
 * How a request ended, as far as it did.
 *
 * @param status HTTP status, or 0 if unknown
 * @param handlerNanos how long the application ran, or less than 0 if it did not or still does
 */
record RequestEnd(int status, long handlerNanos) {
  /** It goes on. */
  static final RequestEnd OPEN = new RequestEnd(0, -1);

  private static final double MILLI = 1_000_000;

  void write(Map<String, Object> request) {
    if (status > 0) {
      request.put("status", status);
    }
    if (handlerNanos > 0) {
      request.put("handler_ms", Math.round(handlerNanos / MILLI * 1000) / 1000.0);
    }
  }
}
