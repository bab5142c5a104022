// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which observed logins still count once the whole request is known: an attempt is one event,
 * whichever hooks fired and whatever the application told, before or after.
 */
final class Logins {
  private Logins() {}

  /** Whether an event is a login that AppSec saw by itself. */
  static boolean observed(SecurityEvent event) {
    return origin(event) == Origin.OBSERVED;
  }

  /**
   * Whether something else of the same request shows an observed login to be wrong: a failure in
   * one identity store where another one knew the user, or the opposite told by the application.
   */
  static boolean withdrawn(SecurityEvent event, List<SecurityEvent> events) {
    if (!observed(event)) {
      return false;
    }
    String login = login(event);
    for (SecurityEvent other : events) {
      boolean opposite = !other.name().equals(event.name()) && login.equals(login(other));
      boolean stronger = event instanceof LoginFailed || origin(other) == Origin.APPLICATION;
      if (opposite && stronger) {
        return true;
      }
    }
    return false;
  }

  /** Whether the application itself told of the same outcome, which beats what was observed. */
  static boolean overruled(SecurityEvent event, List<SecurityEvent> events) {
    if (!observed(event)) {
      return false;
    }
    for (SecurityEvent other : events) {
      if (origin(other) == Origin.APPLICATION && other.name().equals(event.name())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Origin origin(SecurityEvent event) {
    if (event instanceof LoginSucceeded success) {
      return success.origin();
    }
    return event instanceof LoginFailed failure ? failure.origin() : null;
  }

  private static String login(SecurityEvent event) {
    if (event instanceof LoginSucceeded success) {
      return success.login();
    }
    return event instanceof LoginFailed failure ? failure.login() : "";
  }
}
