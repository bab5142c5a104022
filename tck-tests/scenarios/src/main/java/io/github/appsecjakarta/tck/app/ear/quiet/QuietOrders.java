// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.ear.quiet;

import jakarta.ejb.Stateless;

/** An EJB for all web applications of the EAR. */
@Stateless
public class QuietOrders {

  /**
   * Cancels an order.
   *
   * @param number the order
   * @return what was done
   */
  public String cancel(String number) {
    return "cancelled " + number;
  }
}
