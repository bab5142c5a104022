// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletContext;
import java.util.Locale;

/**
 * In what servers differ when they make parameters of a form. Found by experiment, on Tomcat 10.1
 * and 11, Payara 6 and WildFly 39.
 *
 * @param everyMethod whether the form of any method has parameters, or only that of POST
 * @param emptyNames whether what has no name is a parameter with an empty name
 * @param knownCharsets whether what is encoded is no parameter where the request names a charset
 *     that does not exist; else it is read in the usual one
 * @param strict whether asking for parameters fails where one cannot be read, as Servlet 6.1 allows
 */
record FormDialect(boolean everyMethod, boolean emptyNames, boolean knownCharsets, boolean strict) {
  /** Tomcat and those that come from it: Payara, GlassFish. */
  static final FormDialect CATALINA = new FormDialect(false, false, false, false);

  /** Tomcat from its version 11 on. */
  static final FormDialect TOMCAT_11 = new FormDialect(false, false, false, true);

  /** WildFly and JBoss EAP. */
  static final FormDialect UNDERTOW = new FormDialect(true, true, true, false);

  private static final String TOMCAT = "apache tomcat";
  private static final int FIRST_STRICT = 11;

  private static volatile Known known = new Known("", CATALINA);

  /** What is known of a server: there is but one in a process. */
  private record Known(String info, FormDialect dialect) {}

  static FormDialect of(ServletContext context) {
    String info = String.valueOf(context.getServerInfo());
    Known last = known;
    if (!last.info.equals(info)) {
      last = new Known(info, of(info));
      known = last;
    }
    return last.dialect;
  }

  private static FormDialect of(String info) {
    String server = info.toLowerCase(Locale.ROOT);
    boolean undertow =
        server.contains("undertow") || server.contains("wildfly") || server.contains("jboss");
    if (undertow) {
      return UNDERTOW;
    }
    boolean strict = server.startsWith(TOMCAT) && major(server) >= FIRST_STRICT;
    return strict ? TOMCAT_11 : CATALINA;
  }

  /** The number behind the first slash; 0 if there is none. */
  private static int major(String server) {
    int major = 0;
    int at = server.indexOf('/') + 1;
    while (at > 0 && at < server.length() && Character.isDigit(server.charAt(at))) {
      major = Math.min(10 * major + Character.digit(server.charAt(at), 10), Short.MAX_VALUE);
      at++;
    }
    return major;
  }
}
