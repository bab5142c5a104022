// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** What happens when a caller lacks the role that an activity asks for. */
public enum RequiredRole {
  /** The event says so. */
  REPORT,
  /** The request is refused as well. */
  REFUSE
}
