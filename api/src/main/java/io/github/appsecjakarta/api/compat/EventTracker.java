// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import io.github.appsecjakarta.api.AppSec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@code datadog.trace.api.EventTracker}. Its identifier of a user is taken for the
 * login too, as there.
 */
public final class EventTracker {
  EventTracker() {}

  /**
   * Records a successful login.
   *
   * @param userId identifier of the user
   * @param metadata further facts, or null
   */
  public void trackLoginSuccessEvent(String userId, @Nullable Map<String, String> metadata) {
    Calls.named(userId, "userId");
    AppSec.context().trackLoginSuccess(userId, userId, Calls.known(metadata));
  }

  /**
   * Records a failed login.
   *
   * @param userId identifier of the user
   * @param exists whether there is such a user
   * @param metadata further facts, or null
   */
  public void trackLoginFailureEvent(
      String userId, boolean exists, @Nullable Map<String, String> metadata) {
    Calls.named(userId, "userId");
    AppSec.context().trackLoginFailure(userId, exists, Calls.with(metadata, "usr.id", userId));
  }

  /**
   * Records an event.
   *
   * @param eventName its name
   * @param metadata further facts, or null
   */
  public void trackCustomEvent(String eventName, @Nullable Map<String, String> metadata) {
    Calls.named(eventName, "eventName");
    AppSec.context().trackEvent(eventName, Calls.known(metadata));
  }
}
