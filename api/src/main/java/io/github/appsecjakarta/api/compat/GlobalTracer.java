// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

/** Stands for {@code datadog.trace.api.GlobalTracer} as far as users and events are concerned. */
public final class GlobalTracer {
  private static final EventTracker EVENTS = new EventTracker();

  private GlobalTracer() {}

  /**
   * The tracker of events.
   *
   * @return always the same one, usable from any thread
   */
  public static EventTracker getEventTracker() {
    return EVENTS;
  }
}
