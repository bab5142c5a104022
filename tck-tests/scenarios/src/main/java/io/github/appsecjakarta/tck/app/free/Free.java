// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.free;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says whether this application has CDI. */
@WebServlet("/cdi")
public class Free extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(hasCdi() ? "with CDI" : "without CDI");
  }

  private static boolean hasCdi() {
    try {
      return CDI.current().getBeanManager() != null;
    } catch (IllegalStateException none) {
      return false;
    }
  }
}
