// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** What happens to a request when AppSec itself fails. */
public enum FailMode {
  /** The request passes unjudged. */
  OPEN,
  /** The request is answered with status 503. */
  CLOSED
}
