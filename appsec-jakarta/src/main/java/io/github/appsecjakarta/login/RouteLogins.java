// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logins and signups that are known by their route: for applications that check passwords by
 * themselves. Immutable; shared by threads.
 */
public final class RouteLogins {
  private final List<Route> routes;

  /**
   * What to look for.
   *
   * @param logins which requests log in, and how
   * @param signups which requests make an account, and how
   */
  public RouteLogins(Rule logins, Rule signups) {
    routes =
        java.util.stream.Stream.concat(
                logins.routes().stream().map(text -> Route.of(text, logins, false)),
                signups.routes().stream().map(text -> Route.of(text, signups, true)))
            .toList();
  }

  /**
   * Which requests, and what shows what they came to.
   *
   * @param routes each a method, a blank, and a path that may end in a star
   * @param fields names of the field with the login, the first that is there counts
   * @param success signs of success
   * @param failure signs of failure, which are looked at first
   */
  public record Rule(
      List<String> routes, List<String> fields, List<String> success, List<String> failure) {}

  /** One route. */
  record Route(String method, String path, boolean open, Rule rule, boolean signup) {
    static Route of(String text, Rule rule, boolean signup) {
      int blank = text.indexOf(' ');
      String path = text.substring(blank + 1).strip();
      boolean open = path.endsWith("*");
      return new Route(
          text.substring(0, blank),
          open ? path.substring(0, path.length() - 1) : path,
          open,
          rule,
          signup);
    }

    boolean fits(String asked, String at) {
      return method.equals(asked) && (open ? at.startsWith(path) : at.equals(path));
    }
  }

  /**
   * Begins to watch a request if its route is one of these.
   *
   * @param method HTTP method
   * @param path path below the context path
   * @param observer where to report
   * @return what to tell of the request, or null if it is none of these
   */
  public @Nullable RouteAttempt attempt(String method, String path, LoginObserver observer) {
    for (Route route : routes) {
      if (route.fits(method, path)) {
        return new RouteAttempt(route, observer);
      }
    }
    return null;
  }
}
