// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** When security events are written as JSON lines. */
public enum JsonLines {
  /** For requests that have no recording OpenTelemetry span. */
  AUTO,
  /** Always. */
  ON,
  /** Never. */
  OFF
}
