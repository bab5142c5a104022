// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** The form of a sign by which an outcome is known, in a setting. */
final class Outcomes {
  static final String ALLOWED = "a status such as 302 or 2xx, redirect:/path, session";

  private Outcomes() {}

  static boolean fits(String text) {
    return text.equals("session") || text.startsWith("redirect:/") || isStatus(text);
  }

  private static boolean isStatus(String text) {
    boolean digitFirst = text.length() == 3 && text.charAt(0) >= '1' && text.charAt(0) <= '5';
    return digitFirst
        && (text.endsWith("xx")
            || (Character.digit(text.charAt(1), 10) >= 0
                && Character.digit(text.charAt(2), 10) >= 0));
  }
}
