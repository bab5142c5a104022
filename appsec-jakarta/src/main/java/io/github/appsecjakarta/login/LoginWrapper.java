// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Sees {@code login()}, {@code authenticate()} and {@code logout()} of a request. The password goes
 * through and is not looked at. A user who turns out to be refused is logged out again before the
 * caller is left.
 */
public class LoginWrapper extends HttpServletRequestWrapper {
  private static final String AUTHENTICATE = "servlet-authenticate";

  private final LoginObserver observer;

  /**
   * Wraps a request.
   *
   * @param request the request
   * @param observer where logins are reported
   */
  public LoginWrapper(HttpServletRequest request, LoginObserver observer) {
    super(request);
    this.observer = observer;
  }

  @Override
  public void login(String username, String password) throws ServletException {
    boolean attempt = caller() == null;
    try {
      super.login(username, password);
    } catch (ServletException e) {
      if (attempt) {
        observer.loginFailed(username, null, "servlet-login");
      }
      throw e;
    }
    succeeded(username, "servlet-login");
  }

  @Override
  public boolean authenticate(HttpServletResponse response) throws IOException, ServletException {
    boolean attempt = caller() == null;
    boolean authenticated;
    try {
      authenticated = super.authenticate(response);
    } catch (ServletException e) {
      refused(attempt, response);
      throw e;
    }
    if (!authenticated) {
      refused(attempt, response);
    } else if (attempt && !seen()) {
      succeeded(caller(), AUTHENTICATE);
    }
    return authenticated;
  }

  /** A challenge is the answer to a header that was looked at; other mechanisms ignore it. */
  private void refused(boolean attempt, HttpServletResponse response) {
    CurrentRequest current = CurrentRequest.get();
    if (attempt
        && current != null
        && current.presentedLogin() != null
        && caller() == null
        && response.getHeaders("WWW-Authenticate").stream().anyMatch(BasicHeader::isBasic)
        && !seen()) {
      observer.refusedByServer(current);
      observer.loginFailed(current.presentedLogin(), null, AUTHENTICATE);
    }
  }

  private static boolean seen() {
    CurrentRequest current = CurrentRequest.get();
    return current != null && LoginObserver.sawLogin(current);
  }

  @Override
  public void logout() throws ServletException {
    super.logout();
    SessionUser.forget(this);
  }

  private void succeeded(@Nullable String login, String mechanism) throws ServletException {
    try {
      observer.loginSucceeded(login, null, mechanism);
    } catch (BlockedException e) {
      super.logout();
      throw e;
    }
  }

  private @Nullable String caller() {
    Principal principal = getUserPrincipal();
    return principal == null ? null : principal.getName();
  }
}
