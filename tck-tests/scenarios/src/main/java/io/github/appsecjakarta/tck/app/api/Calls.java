// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.api;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.User;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Calls what its path says. */
@WebServlet("/call/*")
public class Calls extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient AppSecContext appSec;
  @Inject private transient Archive archive;
  @Inject private transient Instance<Ledger> ledger; // not every server has EJB

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(call(request.getPathInfo(), request.getQueryString()));
  }

  private String call(String what, String argument) {
    switch (what) {
      case "/archive" -> {
        return archive.empty();
      }
      case "/ledger" -> {
        return ledger.get().close();
      }
      case "/user" -> appSec.setUser(User.of(argument).withRole("keeper"));
      case "/block-if-match" -> appSec.blockIfMatch(argument);
      case "/event" -> appSec.trackEvent("Order Shipped", Map.of("parcels", 2));
      case "/success" -> appSec.trackLoginSuccess(argument, "id-" + argument, Map.of());
      case "/failure" -> appSec.trackLoginFailure(argument, true, Map.of());
      case "/off" -> System.setProperty("appsec.enabled", "false");
      case "/on" -> System.clearProperty("appsec.enabled");
      default -> throw new IllegalArgumentException(what);
    }
    return "done";
  }
}
