// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.echo;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** Answers in every way a servlet can. */
@WebServlet(urlPatterns = "/answers/*", asyncSupported = true)
public class Answers extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/missing" -> response.sendError(404, "no such thing");
      case "/redirect" -> response.sendRedirect("elsewhere");
      case "/cookie" -> cookie(response);
      case "/failure" -> throw new ServletException("as asked");
      case "/nothing" -> response.setStatus(204);
      case "/forward" -> request.getRequestDispatcher("/form").forward(request, response);
      case "/async" -> request.startAsync().dispatch("/form");
      case "/large" -> large(response);
      default -> response.getWriter().print("user agent " + request.getHeader("User-Agent"));
    }
  }

  private static void cookie(HttpServletResponse response) {
    response.addCookie(new Cookie("flavour", "lemon"));
    response.addHeader("X-Twice", "one");
    response.addHeader("X-Twice", "two");
  }

  private static void large(HttpServletResponse response) throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    PrintWriter out = response.getWriter();
    for (int i = 0; i < 20_000; i++) {
      out.print("line ");
      out.println(i);
    }
  }
}
