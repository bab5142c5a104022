// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.ear.orders;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** An EJB for all web applications of the EAR. */
@Stateless
public class Orders {

  @Inject private AppSecContext appSec;

  /**
   * Cancels an order.
   *
   * @param number the order
   * @return what was done
   */
  @SensitiveActivity(name = "order.cancel")
  public String cancel(String number) {
    appSec.trackEvent("order.cancelled", Map.of("number", number));
    return "cancelled " + number;
  }
}
