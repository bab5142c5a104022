// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.api;

import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean with a sensitive activity. */
@ApplicationScoped
public class Archive {

  /**
   * Empties the archive.
   *
   * @return what was done
   */
  @SensitiveActivity(name = "archive.empty", requiredRole = "keeper")
  public String empty() {
    return "emptied";
  }
}
