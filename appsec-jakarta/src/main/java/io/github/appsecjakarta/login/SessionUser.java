// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The user that a session keeps: one attribute with the identifier and who told it, nothing else.
 * Never makes a session.
 *
 * @param id identifier of the user, as it was shown then
 * @param origin who told
 */
public record SessionUser(String id, Origin origin) {
  /** Name of the attribute. */
  public static final String ATTRIBUTE = "io.github.appsecjakarta.user";

  private static final String TOLD = "sdk:";
  private static final String SEEN = "auto:";

  /**
   * The user that the session of a request keeps.
   *
   * @param request the request
   * @return null if it has no session or that keeps none
   */
  public static @Nullable SessionUser of(HttpServletRequest request) {
    HttpSession session = session(request);
    if (session == null || !(value(session) instanceof String text)) {
      return null;
    }
    if (text.startsWith(TOLD)) {
      return new SessionUser(text.substring(TOLD.length()), Origin.APPLICATION);
    }
    return text.startsWith(SEEN)
        ? new SessionUser(text.substring(SEEN.length()), Origin.OBSERVED)
        : null;
  }

  /**
   * Keeps the user whom the application told, or who has logged in, in the session if there is one.
   *
   * @param request the request
   * @param current its state
   */
  public static void keep(HttpServletRequest request, CurrentRequest current) {
    User user = current.user();
    boolean told = current.userOrigin() == Origin.APPLICATION;
    if (user == null || !(told || loggedIn(current))) {
      return;
    }
    HttpSession session = session(request);
    String text = (told ? TOLD : SEEN) + user.id();
    if (session != null && !text.equals(value(session))) {
      try {
        session.setAttribute(ATTRIBUTE, text);
      } catch (IllegalStateException invalidated) {
        // the session is over
      }
    }
  }

  /**
   * Forgets the user, who has logged out.
   *
   * @param request the request
   */
  public static void forget(HttpServletRequest request) {
    HttpSession session = session(request);
    if (session != null && value(session) != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  private static boolean loggedIn(CurrentRequest current) {
    for (SecurityEvent event : current.events()) {
      if (event instanceof LoginSucceeded) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable HttpSession session(HttpServletRequest request) {
    try {
      return request.getSession(false);
    } catch (IllegalStateException e) {
      return null;
    }
  }

  private static @Nullable Object value(HttpSession session) {
    try {
      return session.getAttribute(ATTRIBUTE);
    } catch (IllegalStateException invalidated) {
      return null;
    }
  }
}
