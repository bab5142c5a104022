// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** Where the address of the client is taken from. */
public enum ClientIpMode {
  /**
   * {@link #HEADERS} where a header is named, else {@link #PROXIES} where proxies are, else peer.
   */
  AUTO,
  /** The other end of the connection, whatever headers say. */
  PEER,
  /** The last address in {@code X-Forwarded-For} or {@code Forwarded} no trusted proxy has. */
  PROXIES,
  /**
   * The first public address in the named header or the well-known ones; any client can forge it.
   */
  HEADERS
}
