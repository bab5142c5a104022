// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.ear.page;

import io.github.appsecjakarta.tck.app.ear.quiet.QuietOrders;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Cancels orders by the EJB. */
@WebServlet("/cancel")
public class Page extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient QuietOrders orders;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(orders.cancel(String.valueOf(request.getParameter("number"))));
  }
}
