// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.boot;

import jakarta.servlet.ServletContext;

/**
 * Notices a web application that has the JAR but not its filter: a server that does not look for
 * initializers where the JAR lies (an EAR's {@code lib/} on some). To be asked when the application
 * is up, by whatever runs then.
 */
public final class FilterCheck {
  private FilterCheck() {}

  /**
   * Reports an application whose initializer never ran.
   *
   * @param application a {@code ServletContext}; anything else is not looked at
   */
  public static void check(Object application) {
    if (application instanceof ServletContext context
        && context.getAttribute(AppSecInitializer.STARTED) == null) {
      Startup.doesNotProtect(
          context,
          "the JAR is there but the server did not run its initializer, so no filter is"
              + " registered; put the JAR into WEB-INF/lib");
    }
  }
}
