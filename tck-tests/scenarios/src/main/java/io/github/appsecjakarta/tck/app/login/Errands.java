// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.login;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Runs errands later, for those who have the role. */
@Stateless
@PermitAll
@DeclareRoles({"customer", "admin"})
public class Errands {

  @Inject private AppSecContext appSec;

  /**
   * For customers.
   *
   * @param name name of an event
   */
  @Asynchronous
  @SensitiveActivity(name = "errand.run", requiredRole = "customer")
  public void run(String name) {
    appSec.trackEvent(name, Map.of());
  }

  /**
   * For administrators.
   *
   * @param name name of an event
   */
  @Asynchronous
  @SensitiveActivity(name = "errand.rule", requiredRole = "admin")
  public void rule(String name) {
    appSec.trackEvent(name, Map.of());
  }
}
