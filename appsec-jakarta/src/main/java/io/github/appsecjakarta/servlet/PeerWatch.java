// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.waf.http.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Notices a proxy that nobody has told us of: the first requests all come from one private address.
 * Says so once; then, or after the first request from elsewhere, it costs nothing. Thread-safe.
 */
final class PeerWatch {
  /** So many requests make a pattern. */
  static final int REQUESTS = 1000;

  private final System.Logger logger;
  private volatile boolean watching;
  private @Nullable String peer;
  private int count;

  /**
   * A watch.
   *
   * @param needed whether the peer is taken for the client without anybody having said so
   */
  PeerWatch(boolean needed) {
    this(needed, System.getLogger("appsec"));
  }

  PeerWatch(boolean needed, System.Logger logger) {
    this.watching = needed;
    this.logger = logger;
  }

  void seen(@Nullable String address) {
    if (watching) {
      count(address);
    }
  }

  private synchronized void count(@Nullable String address) {
    if (peer == null) {
      peer = address;
    }
    if (address == null || !address.equals(peer) || !ClientAddress.isPrivate(address)) {
      watching = false;
    } else if (++count == REQUESTS) {
      watching = false;
      logger.log(
          System.Logger.Level.WARNING,
          "AppSec: all of the first "
              + REQUESTS
              + " requests came from the private address "
              + address
              + ". If it is a proxy, name it in "
              + Setting.TRUSTED_PROXIES.key()
              + ": until then all clients look like one, to block lists too.");
    }
  }
}
