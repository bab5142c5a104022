// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.util.Map;

/** A timer whose work asks for a role. */
@Stateless
public class GuardedTimer {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource
  private TimerService timers;

  @Inject private AppSecContext appSec;

  /**
   * Has the timer record an event, at once.
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
  @SensitiveActivity(name = "timer.guarded", requiredRole = "admin")
  void fired(Timer timer) {
    appSec.trackEvent((String) timer.getInfo(), Map.of());
  }
}
