// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import io.github.appsecjakarta.servlet.EarlyGate;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.AuthMethodConfig;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletContextImpl;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Undertow, the servlet container of WildFly: a handler outside of those that authenticate. It runs
 * in a worker thread and already has the servlet's request and response.
 */
final class UndertowBlocker implements EarlyBlocker {
  @Override
  public void install(ServletContext context, EarlyGate gate) {
    RequestsInside inside = new RequestsInside();
    ((ServletContextImpl) context)
        .getDeployment()
        .getDeploymentInfo()
        .addOuterHandlerChainWrapper(next -> new Gate(gate, inside, next));
    context.addListener(inside);
  }

  private record Gate(EarlyGate gate, RequestsInside inside, HttpHandler next)
      implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      inside.enter();
      try {
        if (admits(exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY))) {
          next.handleRequest(exchange);
        }
      } finally {
        inside.leave();
      }
    }

    private boolean admits(ServletRequestContext context) {
      return !(context.getServletRequest() instanceof HttpServletRequest request
              && context.getServletResponse() instanceof HttpServletResponse response)
          || gate.admits(request, response, new Container(context));
    }
  }

  private record Container(ServletRequestContext context) implements EarlyGate.Container {
    @Override
    public boolean hasLoginForm() {
      LoginConfig login = context.getDeployment().getDeploymentInfo().getLoginConfig();
      if (login != null) {
        for (AuthMethodConfig method : login.getAuthMethods()) {
          if (method.getName().equalsIgnoreCase("FORM")) {
            return true;
          }
        }
      }
      return false;
    }

    /** Undertow keeps cookies apart from headers, and takes no status while it includes. */
    @Override
    @SuppressWarnings("removal") // only the old map can be emptied
    public void clear() {
      context.getOriginalResponse().setInsideInclude(false);
      context.getExchange().getResponseCookies().clear();
    }
  }
}
