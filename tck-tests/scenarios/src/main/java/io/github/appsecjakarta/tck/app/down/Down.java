// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.down;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.Propagation;
import io.github.appsecjakarta.api.User;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Has an event recorded by another application, with the client that the path names. */
@WebServlet("/call/*")
public class Down extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient AppSecContext appSec;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String user = request.getParameter("user");
    if (user != null) {
      appSec.setUser(User.of(user), Propagation.DOWNSTREAM);
    }
    String own = request.getRequestURL().toString();
    String called =
        own.substring(0, own.indexOf("/down/call")) + "/flow/flow/event?a=called.by.servlet";
    String agent = request.getHeader("User-Agent");
    boolean http = request.getPathInfo().equals("/http");
    int status = http ? byHttp(called, agent) : byRest(called, agent);
    response.getWriter().print("answered " + status);
  }

  private int byRest(String called, String agent) {
    ClientRequestFilter user =
        call -> appSec.downstreamHeaders().forEach(call.getHeaders()::putSingle);
    try (Client client = ClientBuilder.newClient().register(user);
        Response response = client.target(called).request().header("User-Agent", agent).get()) {
      return response.getStatus();
    }
  }

  private int byHttp(String called, String agent) throws IOException {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create(called)).header("User-Agent", agent);
    appSec.downstreamHeaders().forEach(call::setHeader);
    try {
      return HttpClient.newHttpClient().send(call.build(), BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
