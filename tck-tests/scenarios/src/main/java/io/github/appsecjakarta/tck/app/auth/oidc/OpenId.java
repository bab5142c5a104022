// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the provider sends back who has logged in. */
@WebServlet("/callback")
public class OpenId extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Asks for the mechanism. */
  @ApplicationScoped
  @OpenIdAuthenticationMechanismDefinition(
      providerURI = "${elsewhere.address}",
      clientId = "tck",
      clientSecret = "not-a-secret",
      redirectURI = "${baseURL}/callback")
  public static class Mechanism {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getUserPrincipal() == null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.getWriter().print("you are " + request.getUserPrincipal().getName());
    }
  }
}
