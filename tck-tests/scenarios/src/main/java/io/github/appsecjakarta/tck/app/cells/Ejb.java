// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.cells;

import io.github.appsecjakarta.api.AppSec;
import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

/** Refuses in the middle of a transaction. */
@Stateless
public class Ejb {

  public String call(@Nullable String user) {
    if (user != null) {
      AppSec.context().blockIfMatch(user);
    }
    return "begun and ended";
  }
}
