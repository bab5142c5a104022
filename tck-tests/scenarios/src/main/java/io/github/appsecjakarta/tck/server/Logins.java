// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.Applications.protect;
import static io.github.appsecjakarta.tck.server.Applications.war;

import io.github.appsecjakarta.tck.app.auth.Who;
import io.github.appsecjakarta.tck.app.auth.basic.Basic;
import io.github.appsecjakarta.tck.app.auth.custom.CustomForm;
import io.github.appsecjakarta.tck.app.auth.database.Database;
import io.github.appsecjakarta.tck.app.auth.directory.Directory;
import io.github.appsecjakarta.tck.app.auth.elsewhere.Elsewhere;
import io.github.appsecjakarta.tck.app.auth.form.Form;
import io.github.appsecjakarta.tck.app.auth.jwt.TokenResource;
import io.github.appsecjakarta.tck.app.auth.more.Staff;
import io.github.appsecjakarta.tck.app.auth.oidc.OpenId;
import io.github.appsecjakarta.tck.app.auth.qualified.ByHeader;
import io.github.appsecjakarta.tck.app.auth.remember.Remembering;
import io.github.appsecjakarta.tck.app.auth.store.People;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One application for each style of logging in. */
final class Logins {

  private static final String LINES = "appsec.report.json-lines=on";
  private static final String BLOCKED = "appsec.block-lists.users=mallory,id-of-mallory";

  private static final String ROLES =
      """
      <glassfish-web-app>
        <security-role-mapping>
          <role-name>customer</role-name><group-name>customer</group-name>
        </security-role-mapping>
      </glassfish-web-app>
      """;

  private static final String BASIC =
      "<auth-method>BASIC</auth-method><realm-name>file</realm-name>";

  private static final String FORM =
      """
      <auth-method>FORM</auth-method><realm-name>file</realm-name>
      <form-login-config>
        <form-login-page>/login.html</form-login-page>
        <form-error-page>/error.html</form-error-page>
      </form-login-config>""";

  private Logins() {}

  static List<Archive<?>> all() {
    List<Archive<?>> all = new ArrayList<>(each());
    all.addAll(withoutAppSec());
    if (Tck.isEe11()) {
      all.add(login("ja-qualified", Who.class, ByHeader.class));
    }
    return all;
  }

  private static List<Archive<?>> each() {
    return List.of(
        login("ja-basic", Who.class, People.class, Basic.class),
        login("ja-form", Who.class, People.class, Form.class),
        login("ja-custom", Who.class, People.class, CustomForm.class),
        login("ja-two", Who.class, People.class, Staff.class, Basic.class),
        login("ja-remember", Who.class, People.class, Remembering.class),
        container(login("ct-basic", Who.class), BASIC),
        container(login("ct-form", Who.class), FORM),
        jwt(),
        login("ja-database", Who.class, Database.class, Basic.class),
        elsewhere(
            login("ja-directory", Who.class, Directory.class, Elsewhere.class, Basic.class),
            Tck.directory().address()),
        elsewhere(
            login("ja-openid", Who.class, OpenId.class, Elsewhere.class),
            Tck.provider().address()));
  }

  /** What servers answer by themselves, to compare with. */
  private static List<Archive<?>> withoutAppSec() {
    return List.of(
        plain("ja-basic-plain", Who.class, People.class, Basic.class),
        plain("ja-form-plain", Who.class, People.class, Form.class),
        container(plain("ct-basic-plain", Who.class), BASIC),
        container(plain("ct-form-plain", Who.class), FORM));
  }

  private static WebArchive elsewhere(WebArchive war, String address) {
    return war.addAsResource(new StringAsset(address), "address.txt");
  }

  private static WebArchive login(String name, Class<?>... members) {
    return protect(plain(name, members), LINES, BLOCKED);
  }

  private static WebArchive plain(String name, Class<?>... members) {
    WebArchive war = war(name, members[0]);
    for (Class<?> member : members) {
      war.addPackage(member.getPackage());
    }
    return pages(war);
  }

  private static WebArchive container(WebArchive war, String config) {
    String descriptor =
        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><login-config>"
            + config
            + "</login-config><security-role><role-name>customer</role-name></security-role>"
            + "</web-app>";
    return war.setWebXML(new StringAsset(descriptor));
  }

  private static WebArchive jwt() {
    WebArchive war =
        war("jwt", TokenResource.class).addAsWebInfResource(roles(), "glassfish-web.xml");
    return protect(
        war,
        LINES,
        BLOCKED,
        "mp.jwt.verify.issuer=https://tck.example",
        "mp.jwt.verify.publickey=" + Tokens.publicKey());
  }

  private static WebArchive pages(WebArchive war) {
    return war.addAsWebResource(new StringAsset("please log in"), "login.html")
        .addAsWebResource(new StringAsset("that was wrong"), "error.html")
        .addAsWebResource(new StringAsset("body { }"), "style.css")
        .addAsWebInfResource(roles(), "glassfish-web.xml");
  }

  static StringAsset roles() {
    return new StringAsset(ROLES);
  }
}
