// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.example.shop;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Shows the login form and logs in. */
@WebServlet("/login")
public class LoginPage extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient SecurityContext security;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .println(
            """
            <form method="post" action="login">
              <input name="name" placeholder="name">
              <input name="password" type="password" placeholder="password">
              <button>Log in</button>
            </form>""");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Objects.requireNonNullElse(request.getParameter("name"), "");
    String password = Objects.requireNonNullElse(request.getParameter("password"), "");
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            withParams().credential(new UsernamePasswordCredential(name, password)));
    switch (status) {
      case SUCCESS -> response.sendRedirect(request.getContextPath() + "/account");
      case SEND_CONTINUE -> response.flushBuffer();
      default -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Wrong name or password");
    }
  }
}
