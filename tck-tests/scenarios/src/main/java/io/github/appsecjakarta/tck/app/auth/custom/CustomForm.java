// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.custom;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Logs in by {@link SecurityContext#authenticate}. */
@WebServlet("/login")
public class CustomForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient SecurityContext security;

  /** Asks for the mechanism. */
  @ApplicationScoped
  @CustomFormAuthenticationMechanismDefinition(
      loginToContinue = @LoginToContinue(loginPage = "/login.html", errorPage = ""))
  public static class Mechanism {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UsernamePasswordCredential credential =
        new UsernamePasswordCredential(
            request.getParameter("name"), request.getParameter("password"));
    AuthenticationStatus status =
        security.authenticate(request, response, withParams().credential(credential));
    if (status == AuthenticationStatus.SUCCESS) {
      response.getWriter().print("you are " + request.getUserPrincipal().getName());
    } else if (!response.isCommitted()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
