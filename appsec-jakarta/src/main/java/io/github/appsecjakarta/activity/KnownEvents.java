// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events that detection knows by name, and what it needs of them. An event without it is
 * recorded all the same; the application's author is told once for each name.
 */
final class KnownEvents {
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "users.login.success", List.of("usr.login"),
          "users.login.failure", List.of("usr.login", "usr.exists"),
          "users.signup", List.of("usr.id"),
          "users.delete", List.of("usr.id"),
          "users.password_reset", List.of("usr.id", "usr.login", "exists"),
          "activity.sensitive", List.of("name"));

  private final Set<String> warned = ConcurrentHashMap.newKeySet();
  private final Logger logger;

  KnownEvents(Logger logger) {
    this.logger = logger;
  }

  /** Whether an event names a user of its own, who need not be the caller. */
  static boolean namesUser(String name) {
    return NEEDED.getOrDefault(name, List.of()).contains("usr.id");
  }

  void check(String name, Map<String, String> metadata) {
    for (String key : NEEDED.getOrDefault(name, List.of())) {
      if (!metadata.containsKey(key)) {
        warn(name, key);
        return;
      }
    }
  }

  private void warn(String name, String key) {
    if (!warned.add(name)) {
      return;
    }
    try {
      logger.log(
          Level.WARNING,
          "AppSec: event " + name + " came without " + key + ", which its detection needs");
    } catch (RuntimeException | LinkageError unloggable) {
      // A logger that fails must not fail the application.
    }
  }
}
