// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** What a block list may do. */
public enum BlockListMode {
  /** Whoever is listed is refused, in every mode of the rules but {@code off}. */
  BLOCK,
  /** Whoever is listed is only reported. */
  MONITOR
}
