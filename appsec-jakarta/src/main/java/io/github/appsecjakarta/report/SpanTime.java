// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/** How long the span of a request can be written to. */
public enum SpanTime {
  /** There is none that records, or none any more. */
  NONE,
  /** As long as its Jakarta REST resource answers. */
  RESOURCE,
  /** Until the request ends. */
  REQUEST
}
