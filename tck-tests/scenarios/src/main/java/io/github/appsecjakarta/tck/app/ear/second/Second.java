// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.ear.second;

import io.github.appsecjakarta.tck.app.ear.orders.Orders;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Cancels orders by the EJB, which it needs no CDI to get. */
@WebServlet("/cancel")
public class Second extends HttpServlet {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("NullAway.Init") // by the server
  @EJB
  private transient Orders orders;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(orders.cancel(String.valueOf(request.getParameter("number"))));
  }
}
