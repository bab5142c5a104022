// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.login;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Logs in by {@link HttpServletRequest#login}, then runs an errand if there is one. */
@WebServlet("/login")
public class ServerLogin extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Instance<Errands> errands; // not every server has EJB

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      request.login(request.getParameter("name"), request.getParameter("password"));
      String errand = request.getParameter("errand");
      if (errand != null) {
        errands.get().rule(errand + ".ruled");
        errands.get().run(errand + ".done");
      }
      response.getWriter().print("hello " + request.getUserPrincipal().getName());
    } catch (ServletException e) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
