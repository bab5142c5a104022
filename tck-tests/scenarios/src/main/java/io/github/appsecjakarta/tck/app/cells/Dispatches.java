// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.cells;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gets to {@link Direct} in every way that servlets know. */
@WebServlet(
    urlPatterns = {"/forward", "/include", "/async", "/not-found", "/exception"},
    asyncSupported = true)
public class Dispatches extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (request.getServletPath()) {
      case "/forward" -> request.getRequestDispatcher("/direct").forward(request, response);
      case "/include" -> request.getRequestDispatcher("/direct").include(request, response);
      case "/async" -> request.startAsync().dispatch("/direct");
      case "/not-found" -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      default -> throw new IllegalStateException("the application's own");
    }
  }
}
