// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.CallerSource;
import jakarta.enterprise.inject.spi.CDI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The caller as the container's own bean of type {@link Principal} knows it. */
public final class CdiCaller implements CallerSource {
  /** Made by the service loader. */
  public CdiCaller() {}

  @Override
  public @Nullable String caller() {
    Principal principal = CDI.current().select(Principal.class).get();
    return principal == null ? null : principal.getName();
  }
}
