// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.login.BasicHeader;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.login.RouteAttempt;
import io.github.appsecjakarta.login.SessionUser;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.UserAddresses;
import io.github.appsecjakarta.request.UserBaggage;
import io.github.appsecjakarta.waf.http.HttpAddress;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a request, as far as it shows without the application's help: the container's own
 * logins, the session, the caller, the header of a calling service, and the configured routes.
 * Servers differ in what a filter gets to see of the container's logins; what it does not see shows
 * when the request is destroyed. Threads may take turns.
 */
final class RequestUser {
  private static final String FORM = "container-form";
  private static final String BASIC = "container-basic";
  private static final String SESSION = "session";
  private static final int SERVER_ERROR = 500;

  private final UserRules shared;
  private final CurrentRequest current;
  private final @Nullable String cameWithSession;
  private volatile @Nullable RouteAttempt attempt;

  RequestUser(UserRules shared, HttpServletRequest request, CurrentRequest current) {
    this.shared = shared;
    this.current = current;
    cameWithSession = request.getRequestedSessionId();
    String login = BasicHeader.login(request.getHeader("Authorization"));
    if (login != null) {
      current.presentedLogin(login);
    }
  }

  /** When the filter gets the request: who is it? */
  void identify(HttpServletRequest request) {
    if (failedAtForm(request)) {
      shared.logins().loginFailed(LoginForm.of(request).login(), null, FORM);
      return;
    }
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      attempt =
          shared.routes().attempt(request.getMethod(), RequestPath.of(request), shared.logins());
    }
    if (!loggedInByHeader(request) && current.user() == null && !loggedInBySession(request)) {
      known(request);
    }
  }

  /** Servers show the error page of a login form by a forward, before anything else happens. */
  private boolean failedAtForm(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.FORWARD
        && request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String uri
        && uri.endsWith(LoginForm.ACTION)
        && !LoginObserver.sawLogin(current);
  }

  private boolean loggedInByHeader(HttpServletRequest request) {
    String presented = current.presentedLogin();
    String caller = presented == null ? null : current.caller().name();
    if (presented == null
        || caller == null
        || !"BASIC".equalsIgnoreCase(request.getAuthType())
        || LoginObserver.sawLogin(current)) {
      return false;
    }
    shared.logins().loginSucceeded(presented, userId(presented), BASIC);
    return true;
  }

  /**
   * The net below all other hooks, for mechanisms that only the server knows: servers give a
   * session a new identifier when somebody logs in. Headers and certificates come with every
   * request, and some servers renew the session for a remembered user, too.
   */
  private boolean loggedInBySession(HttpServletRequest request) {
    String caller = current.caller().name();
    if (caller == null
        || cameWithSession == null
        || !shared.inSession()
        || request.getHeader("Authorization") != null
        || remembered(request)
        || HttpServletRequest.CLIENT_CERT_AUTH.equals(request.getAuthType())
        || SessionUser.of(request) != null
        || !newSession(request)) {
      return false;
    }
    shared.logins().loginSucceeded(caller, userId(caller), SESSION);
    return true;
  }

  private static boolean remembered(HttpServletRequest request) {
    String cookies = request.getHeader("Cookie");
    return cookies != null && cookies.toUpperCase(Locale.ROOT).contains("REMEMBER");
  }

  /** What identifies the caller, if that is more than what was typed. */
  private @Nullable String userId(@Nullable String typed) {
    String id = current.caller().id();
    return id == null || id.equals(typed) ? null : id;
  }

  private void known(HttpServletRequest request) {
    SessionUser kept = shared.inSession() ? SessionUser.of(request) : null;
    if (kept != null) {
      shared.logins().userOfSession(kept);
      return;
    }
    String caller = current.caller().id();
    if (caller == null && shared.baggageFrom().contain(current.facts().peerIp())) {
      caller = UserBaggage.userId(Collections.list(request.getHeaders(UserBaggage.HEADER)));
    }
    shared.logins().userSeen(caller);
  }

  /** Before values are judged: a login on a configured route is judged with its body. */
  Map<String, ?> withLogin(Map<String, ?> values) {
    RouteAttempt watched = attempt;
    String login = watched == null ? null : watched.body(values.get(HttpAddress.BODY));
    if (login == null || !current.unjudged(UserAddresses.LOGIN, login)) {
      return values;
    }
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(UserAddresses.LOGIN, login);
    return more;
  }

  /** When the application's code returned. */
  void applicationReturned(HttpServletRequest request) {
    RouteAttempt watched = attempt;
    if (watched != null && !request.isAsyncStarted()) {
      watched.applicationReturned(request::getParameter);
    }
    keep(request);
  }

  private void keep(HttpServletRequest request) {
    if (shared.inSession()) {
      SessionUser.keep(request, current);
    }
  }

  /** When the answer is known. */
  void answered(HttpServletRequest request, HttpServletResponse response, int status) {
    RouteAttempt watched = attempt;
    if (watched == null) {
      return;
    }
    Binding before = Binding.of(current, shared.context());
    try {
      boolean newSession = newSession(request);
      watched.answered(current, status, response.getHeader("Location"), newSession);
      keep(request);
    } catch (BlockedException tooLate) {
      // answered already
    } finally {
      before.restore();
    }
  }

  private boolean newSession(HttpServletRequest request) {
    try {
      HttpSession session = request.getSession(false);
      return session != null && !session.getId().equals(cameWithSession);
    } catch (IllegalStateException invalidated) {
      return false;
    }
  }

  /**
   * When a request is over that no filter got: the container logged in or refused somebody, or it
   * failed, which says nothing of the password.
   *
   * @param status HTTP status, or 0 where the server does not let us know
   */
  void unfiltered(HttpServletRequest request, int status) {
    if (current.presentedLogin() != null && current.caller().name() == null) {
      shared.logins().refusedByServer(current);
    }
    if (LoginObserver.sawLogin(current)
        || current.securityResponseId() != null
        || status >= SERVER_ERROR) {
      keep(request);
      return;
    }
    Binding before = Binding.of(current, shared.context());
    try {
      if (LoginForm.isSentTo(request)) {
        String login = LoginForm.of(request).login();
        shared.logins().loginSucceeded(login, userId(login), FORM);
      } else if (current.presentedLogin() != null) {
        byHeader(current.presentedLogin());
      } else if (current.user() == null) {
        boolean unused = loggedInBySession(request);
      }
      keep(request);
    } catch (BlockedException next) {
      // the user is refused with the next request
    } finally {
      before.restore();
    }
  }

  private void byHeader(@Nullable String login) {
    if (current.caller().name() == null) {
      shared.logins().loginFailed(login, null, BASIC);
    } else {
      shared.logins().loginSucceeded(login, userId(login), BASIC);
    }
  }
}
