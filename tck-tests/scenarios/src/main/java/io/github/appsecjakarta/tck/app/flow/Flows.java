// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.Propagation;
import io.github.appsecjakarta.api.User;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.util.Map;

/** Goes the way its path says. */
@WebServlet(value = "/flow/*", asyncSupported = true)
public class Flows extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient AppSecContext appSec;
  @Inject private transient Jobs jobs;
  @Inject private transient GuardedTimer guarded;
  @Inject private transient Coupons coupons;
  @Inject private transient Heard heard;

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource
  private transient ManagedExecutorService executor;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String argument = request.getParameter("a");
    switch (request.getPathInfo()) {
      case "/start" -> start(request, response, argument);
      case "/dispatch" -> dispatch(request, response, argument);
      case "/swallow" -> swallow(response, argument);
      case "/session" -> session(request, response, argument);
      case "/home-made" -> homeMade(request, response);
      case "/down" -> down(request, response, argument);
      case "/logout" -> logout(request, response);
      default -> response.getWriter().print(simple(request.getPathInfo(), argument));
    }
  }

  private String simple(String path, String argument) {
    return switch (path) {
      case "/background" -> {
        appSec.setUser(User.of("whose-request-it-is"));
        executor.execute(() -> appSec.trackEvent(argument, Map.of()));
        yield "later";
      }
      case "/job" -> {
        appSec.setUser(User.of("whose-request-it-is"));
        jobs.later(argument);
        yield "later";
      }
      case "/guarded-timer" -> {
        guarded.soon(argument);
        yield "later";
      }
      case "/guarded" -> {
        jobs.guarded(argument);
        jobs.later("after." + argument);
        yield "later";
      }
      case "/timer" -> {
        appSec.setUser(User.of("whose-request-it-is"));
        jobs.soon(argument);
        yield "later";
      }
      case "/redeem" -> coupons.redeem(argument);
      case "/open" -> "open " + coupons.open(argument);
      case "/register" -> "registered " + coupons.register(argument);
      case "/delete" -> coupons.delete();
      case "/order" -> {
        appSec.trackEvent("order.placed", Map.of("amount", argument));
        yield "ordered";
      }
      case "/heard" -> "heard " + heard.names();
      case "/event" -> {
        appSec.trackEvent(argument, Map.of());
        yield "done";
      }
      default -> "plain";
    };
  }

  private void start(HttpServletRequest request, HttpServletResponse response, String user) {
    AsyncContext async = request.startAsync();
    async.start(
        () -> {
          try {
            appSec.setUser(User.of(user));
            response.getWriter().print("continued");
          } catch (BlockedException refused) {
            // answered
          } catch (IOException e) {
            response.setStatus(500);
          }
          async.complete();
        });
  }

  private void dispatch(HttpServletRequest request, HttpServletResponse response, String user)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      appSec.setUser(User.of(user));
      response.getWriter().print("continued");
    } else {
      request.startAsync().dispatch();
    }
  }

  private void swallow(HttpServletResponse response, String user) throws IOException {
    try {
      appSec.setUser(User.of(user));
    } catch (BlockedException refused) {
      response.getWriter().print("swallowed");
      return;
    }
    response.getWriter().print("continued");
  }

  private void session(HttpServletRequest request, HttpServletResponse response, String user)
      throws IOException {
    request.getSession();
    appSec.setUser(User.of(user));
    response.getWriter().print("session " + request.getSession().getId());
  }

  private static void logout(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      request.logout();
      response.getWriter().print("logged out");
    } catch (ServletException e) {
      response.setStatus(500);
    }
  }

  private static void homeMade(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("sesame".equals(request.getParameter("password"))) {
      response.sendRedirect("plain");
    } else {
      response.sendRedirect("plain?again");
    }
  }

  private void down(HttpServletRequest request, HttpServletResponse response, String user)
      throws IOException {
    appSec.setUser(User.of(user), Propagation.DOWNSTREAM);
    String own = request.getRequestURL().toString();
    try (Client client = ClientBuilder.newClient()) {
      String called = own.substring(0, own.indexOf("/flow/flow")) + "/flow/rest/coupons/of/caller";
      response.getWriter().print(client.target(called).request().get(String.class));
    }
  }
}
