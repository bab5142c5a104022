// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.cells;

import io.github.appsecjakarta.api.AppSec;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every cell does: begins an answer, then asks whether the user is blocked. */
final class Refusal {

  private Refusal() {}

  static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addCookie(new Cookie("cell", "1"));
    response.setHeader("X-Cell", "1");
    response.getWriter().print("begun");
    String user = request.getParameter("user");
    if (user != null) {
      AppSec.context().blockIfMatch(user);
    }
    response.getWriter().print(" and ended");
  }
}
