// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.remote;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.TrackEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Records what it is told. */
@Stateless
@PermitAll
public class DeskBean implements Desk {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource
  private SessionContext session;

  @Inject private AppSecContext appSec;

  @Override
  @SensitiveActivity(name = "desk.note", requiredRole = "customer")
  public String note(@EventAttribute("noted") String event) {
    appSec.trackEvent(event, Map.of("by", "call"));
    return session.getCallerPrincipal().getName();
  }

  @Override
  @Asynchronous
  @TrackEvent("desk.noted.later")
  @SensitiveActivity(name = "desk.note.later", requiredRole = "admin")
  public void noteLater(String event) {
    appSec.trackEvent(event, Map.of("by", "later"));
  }
}
