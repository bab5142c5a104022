// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs by which the outcome of a home-made login is known, as a setting lists them. */
record Outcome(List<String> signs) {
  private static final String REDIRECT = "redirect:";

  /**
   * What an answer shows.
   *
   * @param status HTTP status
   * @param location where the client is sent, or null
   * @param newSession whether the request has a session that it did not come with
   */
  record Answer(int status, @Nullable String location, boolean newSession) {}

  /** Whether one of the signs is there. */
  boolean shownBy(Answer answer) {
    for (String sign : signs) {
      if (shows(sign, answer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shows(String sign, Answer answer) {
    if (sign.equals("session")) {
      return answer.newSession();
    }
    if (sign.startsWith(REDIRECT)) {
      String location = answer.location();
      return location != null && path(location).startsWith(sign.substring(REDIRECT.length()));
    }
    String status = Integer.toString(answer.status());
    return sign.endsWith("xx") ? status.charAt(0) == sign.charAt(0) : status.equals(sign);
  }

  /** The path of a location, which may be a whole URL. */
  private static String path(String location) {
    int scheme = location.indexOf("://");
    int slash = scheme < 0 ? 0 : location.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : location.substring(slash);
  }
}
