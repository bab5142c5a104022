// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.TrackEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.util.Map;

/** Works in the background. */
@Stateless
public class Jobs {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource
  private TimerService timers;

  @Inject private AppSecContext appSec;

  /**
   * Records an event in another thread.
   *
   * @param name name of the event
   */
  @Asynchronous
  public void later(String name) {
    appSec.trackEvent(name, Map.of("by", "job"));
  }

  /**
   * Records an event in another thread, for administrators.
   *
   * @param name name of the event
   */
  @Asynchronous
  @SensitiveActivity(name = "jobs.guarded", requiredRole = "admin")
  public void guarded(String name) {
    appSec.trackEvent(name, Map.of("by", "guarded job"));
  }

  /**
   * Has a timer record an event, at once.
   *
   * @param name name of the event
   */
  public void soon(String name) {
    timers.createSingleActionTimer(0, new TimerConfig(name, false));
  }

  /**
   * What the timer calls.
   *
   * @param timer brings the name of the event
   */
  @Timeout
  @TrackEvent("timer.fired")
  void fired(Timer timer) {
    appSec.trackEvent((String) timer.getInfo(), Map.of("by", "timer"));
  }
}
