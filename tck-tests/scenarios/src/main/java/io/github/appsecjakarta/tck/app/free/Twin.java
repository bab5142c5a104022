// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.free;

import io.github.appsecjakarta.api.AppSec;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Tells AppSec of an event without CDI, and logs somebody in by the server. */
@WebServlet("/twin/*")
public class Twin extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AppSec.context().trackEvent("order.cancelled", Map.of("number", 7));
    response.getWriter().print("told");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      request.login(request.getParameter("user"), request.getParameter("password"));
      response.getWriter().print("welcome " + request.getRemoteUser());
    } catch (ServletException refused) {
      response.setStatus(401);
    }
  }
}
