// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

/** Whether the rules have judged a request. */
public enum Coverage {
  /** They have. */
  JUDGED,
  /** They were not to: its route or the deployment is off. */
  EXCLUDED,
  /** They could not, or not to the end: an error of ours, or no time was left. It passed. */
  FAILED_OPEN
}
