// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;
import org.jspecify.annotations.Nullable;

/** The caller whom Jakarta Security knows. Loaded behind a check, since it may not be there. */
final class SecurityCaller {
  private SecurityCaller() {}

  /** Null where there is no Jakarta Security. */
  static @Nullable Boolean inRole(String role) {
    Instance<SecurityContext> contexts = CDI.current().select(SecurityContext.class);
    return contexts.isResolvable() ? contexts.get().isCallerInRole(role) : null;
  }
}
