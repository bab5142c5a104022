// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** What a rule that blocks may do. */
public enum WafMode {
  /** Rules report what they would block; only block lists refuse requests. */
  MONITOR,
  /** Rules refuse requests. */
  BLOCK,
  /** No rule runs; users, logins and events still work. */
  OFF
}
