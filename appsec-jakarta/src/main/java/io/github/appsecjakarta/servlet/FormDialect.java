// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern TOMCAT = Pattern.compile("^apache tomcat[^/]{0,50}/(\\d{1,4})");
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
    Matcher tomcat = TOMCAT.matcher(server);
    boolean strict = tomcat.find() && Integer.parseInt(tomcat.group(1)) >= FIRST_STRICT;
    return strict ? TOMCAT_11 : CATALINA;
  }
}
