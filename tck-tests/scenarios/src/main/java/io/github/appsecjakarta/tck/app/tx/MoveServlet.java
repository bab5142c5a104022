// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.tx;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Calls what its path says. */
@WebServlet("/move/*")
public class MoveServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Moves moves;
  @Inject private transient Transfers transfers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String id = request.getParameter("id");
    String user = request.getParameter("user");
    try {
      moves.prepare();
      switch (request.getPathInfo()) {
        case "/ejb" -> moves.move(id, user);
        case "/cdi" -> transfers.move(id, user);
        default -> {}
      }
      response.getWriter().print("rows " + moves.count(id));
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
