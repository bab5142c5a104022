// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.echo;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Prints all parameters, and what is left of the body after them. */
@WebServlet("/form")
public class Forms extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doPost(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
    for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
      response
          .getWriter()
          .println(parameter.getKey() + "=" + String.join("|", parameter.getValue()));
    }
    response.getWriter().println("left: " + request.getInputStream().readAllBytes().length);
  }
}
