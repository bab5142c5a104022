// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.CallerSource;
import jakarta.enterprise.inject.spi.CDI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the container's own bean of type {@link Principal} knows it, and the caller's roles
 * as the EJB at work knows them, else Jakarta Security. Thread-safe.
 */
public final class CdiCaller implements CallerSource {
  /** Made by the service loader. */
  public CdiCaller() {}

  @Override
  public @Nullable String caller() {
    Principal principal = CDI.current().select(Principal.class).get();
    return principal == null ? null : principal.getName();
  }

  @Override
  public @Nullable Boolean inRole(String role) {
    Boolean answer = ofEjb(role);
    return answer == null ? ofJakartaSecurity(role) : answer;
  }

  private static @Nullable Boolean ofEjb(String role) {
    try {
      return EjbCaller.inRole(role);
    } catch (RuntimeException | LinkageError notAnEjb) {
      return null;
    }
  }

  private static @Nullable Boolean ofJakartaSecurity(String role) {
    try {
      return SecurityCaller.inRole(role);
    } catch (RuntimeException | LinkageError unknown) {
      return null;
    }
  }
}
