// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Reads the parameters of a form and answers how much it read. Thread-safe. */
@WebServlet("/order")
public class Order extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int characters = 0;
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      characters += parameter.getKey().length();
      for (String value : parameter.getValue()) {
        characters += value.length();
      }
    }
    response.setContentType("application/json");
    response.getWriter().write("{\"characters\":" + characters + '}');
  }
}
