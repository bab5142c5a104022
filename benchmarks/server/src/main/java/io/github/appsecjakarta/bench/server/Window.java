// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

/**
 * One configuration, measured once.
 *
 * @param seconds how long
 * @param requests answers in the window
 * @param cpuSeconds CPU time of the server in the window
 * @param othersSeconds CPU time of all other servers in it, which should be idle
 * @param loggedBytes what the server logged in it
 * @param counts what the client saw
 */
record Window(
    double seconds,
    long requests,
    double cpuSeconds,
    double othersSeconds,
    long loggedBytes,
    Load.Counts counts) {

  /** Milliseconds of CPU for 1,000 requests, which are microseconds for one. */
  double cost() {
    return cpuSeconds * 1e6 / requests;
  }
}
