// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** What is kept of users and logins that AppSec observes by itself. */
public enum UserMode {
  /** Identifiers as they are. */
  IDENTIFICATION,
  /** A truncated SHA-256 of them. */
  ANONYMIZATION,
  /** Nothing is observed; what the application tells is still reported. */
  DISABLED
}
