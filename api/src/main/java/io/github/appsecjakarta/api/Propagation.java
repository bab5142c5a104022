// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

/** Whether a user is told to the services that are called on the user's behalf. */
public enum Propagation {
  /** Nobody else is told. */
  NONE,
  /**
   * The identifier goes along as {@code usr.id} in the W3C {@code baggage} header of calls through
   * Jakarta REST clients, and is in {@link AppSecContext#downstreamHeaders()} for other clients.
   * Every service that is called learns it, also foreign ones.
   */
  DOWNSTREAM
}
