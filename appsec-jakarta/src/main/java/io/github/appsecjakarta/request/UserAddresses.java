// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import io.github.appsecjakarta.api.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The WAF addresses of users and their events. */
public final class UserAddresses {
  /** Identifier of the user. */
  public static final String ID = "usr.id";

  /** What was typed to log in. */
  public static final String LOGIN = "usr.login";

  /** Identifier of the session. */
  public static final String SESSION = "usr.session_id";

  private static final String EVENT = "server.business_logic.";
  private static final Set<String> EVENTS =
      Set.of("users.login.success", "users.login.failure", "users.signup");

  private UserAddresses() {}

  /**
   * What is judged of a user.
   *
   * @param user the user
   * @return value by address
   */
  public static Map<String, Object> user(User user) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(ID, user.id());
    if (user.sessionId() != null) {
      values.put(SESSION, user.sessionId());
    }
    return values;
  }

  /**
   * What is judged of a login.
   *
   * @param login what was typed
   * @param userId identifier of the user, or null
   * @param success whether it succeeded
   * @return value by address
   */
  public static Map<String, Object> login(String login, @Nullable String userId, boolean success) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(LOGIN, login);
    values.put(EVENT + (success ? "users.login.success" : "users.login.failure"), "");
    if (userId != null) {
      values.put(ID, userId);
    }
    return values;
  }

  /**
   * What is judged of an event that the application told by its name.
   *
   * @param name name of the event
   * @param facts its metadata; of the events that Datadog's rules know, too, only the name counts
   * @return value by address
   */
  public static Map<String, Object> event(String name, Map<String, String> facts) {
    return Map.of(EVENT + name, EVENTS.contains(name) ? "" : facts);
  }
}
