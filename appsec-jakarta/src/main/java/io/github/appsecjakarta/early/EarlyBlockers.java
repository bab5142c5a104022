// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import io.github.appsecjakarta.report.Integration.Finding;
import io.github.appsecjakarta.servlet.EarlyGate;
import jakarta.servlet.ServletContext;
import java.util.List;

/** Every server's way, tried in turn. */
public final class EarlyBlockers {
  private static final System.Logger LOG = System.getLogger("appsec");

  /** By name: to link a class that mentions one would load what other servers do not have. */
  private static final List<String> ALL = List.of("UndertowBlocker", "PayaraBlocker");

  private EarlyBlockers() {}

  /**
   * Puts a gate before the server's authentication if the server is known. Never throws.
   *
   * @param context of the application that is starting
   * @param gate what to ask about each request
   * @return what was found, for the start-up report
   */
  public static Finding install(ServletContext context, EarlyGate gate) {
    for (String name : ALL) {
      if (installed(name, context, gate)) {
        return finding(true, "requests are judged before the server authenticates: " + name);
      }
    }
    return finding(
        false, "what the server refuses or logs in by itself is seen, but cannot be blocked");
  }

  private static Finding finding(boolean found, String consequence) {
    return new Finding("Early blocking", found, consequence);
  }

  /** Whatever goes wrong, the application starts: this is an extra. */
  private static boolean installed(String name, ServletContext context, EarlyGate gate) {
    try {
      Class<?> type = Class.forName(EarlyBlockers.class.getPackageName() + "." + name);
      ((EarlyBlocker) type.getDeclaredConstructor().newInstance()).install(context, gate);
      return true;
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.DEBUG, "not the server of " + name, e);
      return false;
    }
  }
}
