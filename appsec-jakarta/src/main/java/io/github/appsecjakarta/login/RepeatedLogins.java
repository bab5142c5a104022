// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Clients that authenticate by a header send it with every request; only the first one is a login.
 * Remembers who came from where lately, at most {@value #MAX_ENTRIES} of them: when more log in,
 * the ones unseen for longest count as new again. Keeps no password. Thread-safe.
 */
final class RepeatedLogins {
  /** Most logins that are remembered. */
  static final int MAX_ENTRIES = 10_000;

  /** A client that was silent for so long logs in anew. */
  static final long FORGET_NANOS = 30L * 60 * 1_000_000_000;

  private final LongSupplier nanoTime;
  private final Map<String, Long> lastSeen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  RepeatedLogins(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Takes note of a success; false if it is the first one for a while. */
  synchronized boolean repeats(String login, String from) {
    long now = nanoTime.getAsLong();
    Long before = lastSeen.put(key(login, from), now);
    return before != null && now - before < FORGET_NANOS;
  }

  /** After a failure the next success is news: a password may have been guessed. */
  synchronized void failed(String login, String from) {
    lastSeen.remove(key(login, from));
  }

  private static String key(String login, String from) {
    return login + '\0' + from;
  }
}
