// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.ServerUnderTest.property;

import io.github.appsecjakarta.tck.app.echo.Echo;
import java.io.File;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Every application under test. */
final class Applications {

  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
          + " bean-discovery-mode=\"annotated\"/>";

  private Applications() {}

  static List<Archive<?>> all() {
    return List.of(
        shop(),
        echo("plain"),
        protect(echo("monitor")),
        protect(echo("block"), "appsec.waf.mode=block"));
  }

  private static Archive<?> shop() {
    return ShrinkWrap.create(ZipImporter.class, "shop.war")
        .importFrom(new File(property("tck.shop")))
        .as(WebArchive.class);
  }

  /** The same application each time: what differs is AppSec. */
  private static WebArchive echo(String name) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .addPackage(Echo.class.getPackage())
        .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
  }

  private static WebArchive protect(WebArchive war, String... settings) {
    return war.addAsLibrary(new File(property("tck.jar")))
        .addAsResource(
            new StringAsset(String.join("\n", settings)),
            "META-INF/microprofile-config.properties");
  }
}
