// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import io.github.appsecjakarta.api.AppSec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands for {@code datadog.trace.api.interceptor.User}: the static call that sets the user. */
public final class User {
  private User() {}

  /**
   * Puts the user on the request. The keys {@code name}, {@code email}, {@code session_id}, {@code
   * role}, {@code scope} and {@code org} become the fields of {@link
   * io.github.appsecjakarta.api.User}.
   *
   * @param id identifier of the user
   * @param metadata further facts, or null
   */
  public static void setUser(String id, @Nullable Map<String, String> metadata) {
    Calls.named(id, "id");
    io.github.appsecjakarta.api.User user = io.github.appsecjakarta.api.User.of(id);
    for (Map.Entry<String, String> fact : Calls.known(metadata).entrySet()) {
      user = with(user, fact.getKey(), fact.getValue());
    }
    AppSec.context().setUser(user);
  }

  private static io.github.appsecjakarta.api.User with(
      io.github.appsecjakarta.api.User user, String key, String value) {
    return switch (key) {
      case "name" -> user.withName(value);
      case "email" -> user.withEmail(value);
      case "session_id" -> user.withSessionId(value);
      case "role" -> user.withRole(value);
      case "scope" -> user.withScope(value);
      case "org" -> user.withOrganisation(value);
      default -> user.withAttribute(key, value);
    };
  }
}
