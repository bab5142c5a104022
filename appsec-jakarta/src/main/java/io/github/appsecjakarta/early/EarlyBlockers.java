// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import io.github.appsecjakarta.report.Integration.Finding;
import io.github.appsecjakarta.servlet.EarlyGate;
import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every server's way, tried in turn. */
public final class EarlyBlockers {
  private static final System.Logger LOG = System.getLogger("appsec");
  private static final Map<String, Supplier<EarlyBlocker>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("Undertow", UndertowBlocker::new);
    ALL.put("Payara", PayaraBlocker::new);
  }

  private EarlyBlockers() {}

  /**
   * Puts a gate before the server's authentication if the server is known. Never throws.
   *
   * @param context of the application that is starting
   * @param gate what to ask about each request
   * @return what was found, for the start-up report
   */
  public static Finding install(ServletContext context, EarlyGate gate) {
    for (Map.Entry<String, Supplier<EarlyBlocker>> blocker : ALL.entrySet()) {
      if (installed(blocker.getValue(), context, gate)) {
        return finding(
            true, "requests are judged before authentication, by " + blocker.getKey() + "'s means");
      }
    }
    return finding(
        false, "what the server refuses or logs in by itself is seen, but cannot be blocked");
  }

  private static Finding finding(boolean found, String consequence) {
    return new Finding("Early blocking", found, consequence);
  }

  /** Whatever goes wrong, the application starts: this is an extra. */
  private static boolean installed(
      Supplier<EarlyBlocker> blocker, ServletContext context, EarlyGate gate) {
    try {
      blocker.get().install(context, gate);
      return true;
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.DEBUG, "not this server", e);
      return false;
    }
  }
}
