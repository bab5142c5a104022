// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.AppSecContext;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Works in the background. */
@Stateless
public class Jobs {

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
}
