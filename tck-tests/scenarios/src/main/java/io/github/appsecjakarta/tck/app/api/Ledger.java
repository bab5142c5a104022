// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.api;

import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.ejb.Stateless;

/** An EJB with a sensitive activity. */
@Stateless
public class Ledger {

  /**
   * Closes the ledger.
   *
   * @return what was done
   */
  @SensitiveActivity(name = "ledger.close")
  public String close() {
    return "closed";
  }
}
