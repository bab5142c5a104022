// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.remember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.RememberMe;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Takes name and password from parameters once, then a cookie. */
@ApplicationScoped
@RememberMe(cookieSecureOnly = false)
public class Remembering implements HttpAuthenticationMechanism {

  @Inject private IdentityStoreHandler stores;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    @Nullable String name = request.getParameter("name");
    if (name != null) {
      return context.notifyContainerAboutLogin(
          stores.validate(new UsernamePasswordCredential(name, request.getParameter("password"))));
    }
    return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
  }
}
