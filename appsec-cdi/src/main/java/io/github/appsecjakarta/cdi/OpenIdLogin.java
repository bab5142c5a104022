// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of OpenID Connect that a store is asked for. The first ones of a session are a login,
 * those of a refresh are not. The credential is the server's own, known by the name of its class.
 */
final class OpenIdLogin {
  static final String MECHANISM = "openid";

  private static final String CREDENTIAL = "OpenIdCredential";

  private OpenIdLogin() {}

  static boolean brings(@Nullable Object credential) {
    return credential != null && credential.getClass().getSimpleName().equals(CREDENTIAL);
  }

  /** The name that logs in, or null where the tokens are those of somebody who has. */
  static @Nullable String login(CredentialValidationResult result) {
    CurrentRequest request = CurrentRequest.get();
    boolean known = request != null && request.caller().name() != null;
    return known || result.getCallerPrincipal() == null
        ? null
        : result.getCallerPrincipal().getName();
  }

  /** The subject at the provider, which does not change with the name. */
  static @Nullable String subject() {
    try {
      Instance<OpenIdContext> context = CDI.current().select(OpenIdContext.class);
      return context.isResolvable() ? context.get().getSubject() : null;
    } catch (RuntimeException | LinkageError unknown) {
      return null;
    }
  }
}
