// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import io.github.appsecjakarta.api.AppSec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands for {@code datadog.appsec.api.login.EventTrackerV2}. */
public final class EventTrackerV2 {
  private EventTrackerV2() {}

  /**
   * Records a successful login.
   *
   * @param login what was typed
   * @param userId identifier of the user, or null
   * @param metadata further facts, or null
   */
  public static void trackUserLoginSuccess(
      String login, @Nullable String userId, @Nullable Map<String, String> metadata) {
    Calls.named(login, "login");
    AppSec.context().trackLoginSuccess(login, userId, Calls.known(metadata));
  }

  /**
   * Records a failed login.
   *
   * @param login what was typed
   * @param exists whether there is such a user
   * @param metadata further facts, or null
   */
  public static void trackUserLoginFailure(
      String login, boolean exists, @Nullable Map<String, String> metadata) {
    Calls.named(login, "login");
    AppSec.context().trackLoginFailure(login, exists, Calls.known(metadata));
  }

  /**
   * Records an event.
   *
   * @param eventName its name
   * @param metadata further facts, or null
   */
  public static void trackCustomEvent(String eventName, @Nullable Map<String, String> metadata) {
    Calls.named(eventName, "eventName");
    AppSec.context().trackEvent(eventName, Calls.known(metadata));
  }
}
