// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.EventNamed;
import io.github.appsecjakarta.api.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Observes security events. */
@ApplicationScoped
public class Heard {

  private final List<String> names = new CopyOnWriteArrayList<>();

  void signup(@Observes @EventNamed("users.signup") SecurityEvent event) {
    names.add(event.name());
  }

  /**
   * What was heard.
   *
   * @return names of events
   */
  public List<String> names() {
    return names;
  }
}
