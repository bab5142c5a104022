// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.Applications.bareWar;
import static io.github.appsecjakarta.tck.server.Applications.beans;
import static io.github.appsecjakarta.tck.server.Applications.protect;
import static io.github.appsecjakarta.tck.server.Applications.settings;
import static io.github.appsecjakarta.tck.server.Applications.war;
import static io.github.appsecjakarta.tck.server.ServerUnderTest.property;

import io.github.appsecjakarta.tck.app.ear.first.First;
import io.github.appsecjakarta.tck.app.ear.orders.Orders;
import io.github.appsecjakarta.tck.app.ear.page.Page;
import io.github.appsecjakarta.tck.app.ear.quiet.QuietOrders;
import io.github.appsecjakarta.tck.app.ear.second.Second;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** EARs with two web applications and an EJB JAR. The first monitors, the second blocks. */
final class Ears {

  private static final String LINES = "appsec.report.json-lines=on";
  private static final String BLOCK = "appsec.waf.mode=block";

  private Ears() {}

  /** The drop-in JAR is in the library of the EAR. */
  static EnterpriseArchive inLibrary() {
    WebArchive first = settings(war("library-first", First.class), LINES);
    WebArchive second = settings(war("library-second", Second.class), LINES, BLOCK);
    return ear("library", orders("library", Orders.class), first, second)
        .addAsLibrary(new File(property("tck.jar")));
  }

  /** As {@link #inLibrary()}, but nothing in the EAR has a {@code beans.xml}. */
  static EnterpriseArchive inLibraryWithoutDescriptors() {
    WebArchive first = settings(bareWar("bare-first", First.class), LINES);
    WebArchive second = settings(bareWar("bare-second", Second.class), LINES, BLOCK);
    return ear("bare", bareOrders("bare", Orders.class), first, second)
        .addAsLibrary(new File(property("tck.jar")));
  }

  /** Without AppSec, and nothing in the EAR has a {@code beans.xml}. */
  static EnterpriseArchive withoutAppSec() {
    WebArchive first = bareWar("quiet-first", Page.class);
    WebArchive second = bareWar("quiet-second", Page.class);
    return ear("quiet", bareOrders("quiet", QuietOrders.class), first, second);
  }

  /**
   * The drop-in JAR is in each web application, its interface in the library. What is outside of
   * the web applications cannot use it then.
   */
  static EnterpriseArchive inEachWar() {
    WebArchive first = protect(war("each-first", Page.class), LINES);
    WebArchive second = protect(war("each-second", Page.class), LINES, BLOCK);
    return ear("each", orders("each", QuietOrders.class), first, second)
        .addAsLibrary(new File(property("tck.api")));
  }

  private static JavaArchive orders(String name, Class<?> ejb) {
    return bareOrders(name, ejb).addAsManifestResource(beans(), "beans.xml");
  }

  private static JavaArchive bareOrders(String name, Class<?> ejb) {
    return ShrinkWrap.create(JavaArchive.class, name + "-orders.jar").addPackage(ejb.getPackage());
  }

  private static EnterpriseArchive ear(
      String name, JavaArchive orders, WebArchive first, WebArchive second) {
    return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
        .addAsModules(first, second, orders)
        .setApplicationXML(new StringAsset(descriptor(name)));
  }

  private static String descriptor(String name) {
    return """
        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
          <module><web><web-uri>NAME-first.war</web-uri><context-root>/NAME-first</context-root></web></module>
          <module><web><web-uri>NAME-second.war</web-uri><context-root>/NAME-second</context-root></web></module>
          <module><ejb>NAME-orders.jar</ejb></module>
          <library-directory>lib</library-directory>
        </application>
        """
        .replace("NAME", name);
  }
}
