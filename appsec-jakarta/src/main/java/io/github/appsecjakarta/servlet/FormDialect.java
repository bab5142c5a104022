// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletContext;
import java.util.Locale;

/**
 * In what servers differ when they make parameters of a form. Found by experiment, on Tomcat 10.1,
 * Payara 6 and WildFly 39.
 *
 * @param everyMethod whether the form of any method has parameters, or only that of POST
 * @param emptyNames whether what has no name is a parameter with an empty name
 * @param knownCharsets whether what is encoded is no parameter where the request names a charset
 *     that does not exist; else it is read in the usual one
 */
record FormDialect(boolean everyMethod, boolean emptyNames, boolean knownCharsets) {
  /** Tomcat and those that come from it: Payara, GlassFish. */
  static final FormDialect CATALINA = new FormDialect(false, false, false);

  /** WildFly and JBoss EAP. */
  static final FormDialect UNDERTOW = new FormDialect(true, true, true);

  static FormDialect of(ServletContext context) {
    String server = String.valueOf(context.getServerInfo()).toLowerCase(Locale.ROOT);
    boolean undertow =
        server.contains("undertow") || server.contains("wildfly") || server.contains("jboss");
    return undertow ? UNDERTOW : CATALINA;
  }
}
