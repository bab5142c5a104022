// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import io.github.appsecjakarta.tck.app.cells.Direct;
import io.github.appsecjakarta.tck.app.routes.Imports;
import io.github.appsecjakarta.tck.app.secured.Secured;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications that show where a request can be stopped. */
final class RequestPathApplications {

  private static final String GUARDED =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>all</web-resource-name><url-pattern>/secured/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>**</role-name></auth-constraint>
        </security-constraint>
        <login-config>%s</login-config>
      </web-app>
      """;

  private static final String BASIC =
      "<auth-method>BASIC</auth-method><realm-name>file</realm-name>";

  private static final String FORM =
      "<auth-method>FORM</auth-method><realm-name>file</realm-name><form-login-config>"
          + "<form-login-page>/login.html</form-login-page>"
          + "<form-error-page>/error.html</form-error-page></form-login-config>";

  private static final String ERROR_PAGES =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <error-page><error-code>404</error-code><location>/error-page</location></error-page>
        <error-page><exception-type>java.lang.IllegalStateException</exception-type>
          <location>/error-page</location></error-page>
      </web-app>
      """;

  private static final String WITHOUT_UNDERTOW =
      """
      <jboss-deployment-structure><deployment><exclusions>
        <module name="io.undertow.core"/><module name="io.undertow.servlet"/>
      </exclusions></deployment></jboss-deployment-structure>
      """;

  private RequestPathApplications() {}

  static WebArchive basic() {
    return guarded("early-basic", "monitor", BASIC);
  }

  /** The WAR does not want to see the server's classes; our JAR still does. */
  static WebArchive excluding() {
    return guarded("early-excluding", "monitor", BASIC)
        .addAsWebInfResource(new StringAsset(WITHOUT_UNDERTOW), "jboss-deployment-structure.xml");
  }

  static WebArchive form() {
    return guarded("early-form", "block", FORM)
        .addAsWebResource(new StringAsset("the login page"), "login.html")
        .addAsWebResource(new StringAsset("the login failed"), "error.html");
  }

  static WebArchive cells() {
    return Applications.protect(Applications.war("cells", Direct.class), settings("block"))
        .setWebXML(new StringAsset(ERROR_PAGES));
  }

  private static String[] settings(String mode) {
    return new String[] {
      "appsec.waf.mode=" + mode,
      "appsec.report.json-lines=on",
      "appsec.client-ip.mode=headers",
      "appsec.block-lists.ips=203.0.113.0/24",
      "appsec.block-lists.users=mallory"
    };
  }

  static WebArchive routes() {
    return Applications.protect(
        Applications.war("routes", Imports.class),
        "appsec.report.json-lines=on",
        "appsec.waf.mode=block",
        "appsec.route.\"/rest/imports/quiet/**\".mode=monitor");
  }

  private static WebArchive guarded(String name, String mode, String login) {
    return Applications.protect(Applications.war(name, Secured.class), settings(mode))
        .setWebXML(new StringAsset(GUARDED.formatted(login)))
        .addAsWebResource(new StringAsset("a public file"), "public.txt")
        .addAsWebResource(new StringAsset("a secured file"), "secured/file.txt");
  }
}
