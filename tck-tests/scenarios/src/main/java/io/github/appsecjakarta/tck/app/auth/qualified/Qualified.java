// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.qualified;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.identitystore.InMemoryIdentityStoreDefinition;
import jakarta.security.enterprise.identitystore.InMemoryIdentityStoreDefinition.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Asks for two mechanisms and a store, and chooses a mechanism for each request. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "tck", qualifiers = ByHeader.class)
@FormAuthenticationMechanismDefinition(
    loginToContinue = @LoginToContinue(loginPage = "/login.html", errorPage = "/error.html"),
    qualifiers = ByForm.class)
@InMemoryIdentityStoreDefinition({
  @Credentials(callerName = "user-carol", password = "sesame", groups = "customer"),
  @Credentials(callerName = "user-dave", password = "sesame", groups = "customer"),
  @Credentials(callerName = "mallory", password = "sesame", groups = "customer")
})
public class Qualified implements HttpAuthenticationMechanismHandler {

  @Inject @ByHeader private HttpAuthenticationMechanism header;

  @Inject @ByForm private HttpAuthenticationMechanism form;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    boolean presents = request.getHeader("Authorization") != null;
    return (presents ? header : form).validateRequest(request, response, context);
  }
}
