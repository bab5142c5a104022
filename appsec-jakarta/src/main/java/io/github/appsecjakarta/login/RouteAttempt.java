// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request to a configured route. Takes the login from the body as the rules get it, so the body
 * is read by nobody but the application. Threads may take turns.
 */
public final class RouteAttempt {
  private final RouteLogins.Route route;
  private final LoginObserver observer;
  private volatile @Nullable String login;

  RouteAttempt(RouteLogins.Route route, LoginObserver observer) {
    this.route = route;
    this.observer = observer;
  }

  /**
   * Looks at a parsed body.
   *
   * @param body a form as map of lists, or JSON
   * @return the login if it was not known before, to be judged; else null
   */
  public @Nullable String body(@Nullable Object body) {
    if (login != null || !(body instanceof Map<?, ?> fields)) {
      return null;
    }
    for (String name : route.rule().fields()) {
      String text = text(fields.get(name));
      if (text != null) {
        login = text;
        return observer.names().shown(text);
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable Object value) {
    Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    if (first instanceof CharSequence || first instanceof Number) {
      String text = first.toString();
      return text.isBlank() ? null : text;
    }
    return null;
  }

  /**
   * The application has read what it wanted; asks for the login where no rule wanted the body.
   *
   * @param parameter asks for a parameter of the request
   */
  public void applicationReturned(UnaryOperator<@Nullable String> parameter) {
    for (String name : route.rule().fields()) {
      if (login == null) {
        login = text(parameter.apply(name));
      }
    }
  }

  /**
   * The request has been answered. Where the application told of it, or another hook saw it, that
   * counts.
   *
   * @param request the request
   * @param status HTTP status
   * @param location where the client is sent, or null
   * @param newSession whether the request has a session that it did not come with
   */
  public void answered(
      CurrentRequest request, int status, @Nullable String location, boolean newSession) {
    if (told(request)) {
      return;
    }
    Outcome.Answer answer = new Outcome.Answer(status, location, newSession);
    if (new Outcome(route.rule().failure()).shownBy(answer)) {
      if (!route.signup()) {
        observer.loginFailed(login, null, "route");
      }
    } else if (new Outcome(route.rule().success()).shownBy(answer)) {
      if (route.signup()) {
        observer.signedUp(login);
      } else {
        observer.loginSucceeded(login, null, "route");
      }
    }
  }

  private boolean told(CurrentRequest request) {
    if (!route.signup()) {
      return LoginObserver.sawLogin(request);
    }
    for (SecurityEvent event : request.events()) {
      if (event.name().equals("users.signup")) {
        return true;
      }
    }
    return false;
  }
}
