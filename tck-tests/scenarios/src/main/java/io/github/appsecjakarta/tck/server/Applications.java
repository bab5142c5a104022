// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.ServerUnderTest.property;

import io.github.appsecjakarta.tck.app.api.Calls;
import io.github.appsecjakarta.tck.app.bodies.BodyServlet;
import io.github.appsecjakarta.tck.app.down.Down;
import io.github.appsecjakarta.tck.app.ear.first.First;
import io.github.appsecjakarta.tck.app.ear.orders.Orders;
import io.github.appsecjakarta.tck.app.echo.Echo;
import io.github.appsecjakarta.tck.app.flow.Flows;
import io.github.appsecjakarta.tck.app.free.Free;
import io.github.appsecjakarta.tck.app.free.Twin;
import io.github.appsecjakarta.tck.app.given.GivenServlet;
import io.github.appsecjakarta.tck.app.login.ServerLogin;
import io.github.appsecjakarta.tck.app.remote.DeskBean;
import io.github.appsecjakarta.tck.app.told.Told;
import io.github.appsecjakarta.tck.app.tx.Moves;
import io.github.appsecjakarta.tck.traffic.BodyMatrix;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Every application under test. */
final class Applications {

  private static final String CONFIG = "META-INF/microprofile-config.properties";
  private static final String PATIENT = "appsec.waf.budget=10s";
  private static final String LINES = "appsec.report.json-lines=on";
  private static final String WRONG = "appsec.waf.mode=blok";
  private static final String WRONG_RULES =
      """
      {"version": "2.2", "rules": [{"id": "tck-001", "name": "Names no operator",
        "tags": {"type": "test", "category": "attack_attempt"},
        "conditions": [{"operator": "no_such_operator",
          "parameters": {"inputs": [{"address": "server.request.query"}]}}]}]}
      """;

  private static final String BUSINESS_RULES =
      """
      {"version": "2.2", "rules": [
        {"id": "tck-101", "name": "Somebody looks at the catalogue",
         "tags": {"type": "catalogue.seen", "category": "business_logic"},
         "conditions": [{"operator": "exact_match", "parameters": {
           "inputs": [{"address": "server.request.route"}], "list": ["/rest/coupons/{code}"]}}]},
        {"id": "tck-102", "name": "Nobody logs in as root",
         "tags": {"type": "block_login", "category": "security_response"},
         "conditions": [{"operator": "exact_match", "parameters": {
           "inputs": [{"address": "usr.login"}], "list": ["root"]}}],
         "on_match": ["block"]},
        {"id": "tck-103", "name": "Nobody buys for so much",
         "tags": {"type": "block_order", "category": "security_response"},
         "conditions": [{"operator": "exact_match", "parameters": {
           "inputs": [{"address": "server.business_logic.order.placed", "key_path": ["amount"]}],
           "list": ["1000000"]}}],
         "on_match": ["block"]}]}
      """;

  private static final String REALM =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <login-config><auth-method>BASIC</auth-method><realm-name>file</realm-name></login-config>
      </web-app>
      """;

  private static final String DESK_ROLES =
      """
      <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
        <assembly-descriptor>
          <security-role><role-name>customer</role-name></security-role>
          <security-role><role-name>admin</role-name></security-role>
        </assembly-descriptor>
      </ejb-jar>
      """;

  private static final String DESK_ON_PAYARA =
      """
      <glassfish-ejb-jar>
        <security-role-mapping>
          <role-name>customer</role-name><group-name>customer</group-name>
        </security-role-mapping>
        <security-role-mapping>
          <role-name>admin</role-name><group-name>admin</group-name>
        </security-role-mapping>
        <enterprise-beans>
          <ejb>
            <ejb-name>DeskBean</ejb-name>
            <ior-security-config>
              <as-context>
                <auth-method>USERNAME_PASSWORD</auth-method>
                <realm>file</realm>
                <required>true</required>
              </as-context>
            </ior-security-config>
          </ejb>
        </enterprise-beans>
      </glassfish-ejb-jar>
      """;

  private Applications() {}

  /** Three names of one length: a page of the server may contain the name. */
  static List<Archive<?>> all() {
    List<Archive<?>> all = new ArrayList<>(first());
    all.addAll(Logins.all());
    all.add(protect(war("tx", Moves.class), LINES, "appsec.block-lists.users=mallory"));
    all.add(flow());
    all.add(protect(war("down", Down.class), LINES));
    all.add(remote());
    all.addAll(withoutDescriptor());
    WebArchive told = war("told", Told.class);
    all.add(protect(withApi(told), "otel.sdk.disabled=false", "otel.service.name=told"));
    return all;
  }

  private static List<Archive<?>> first() {
    return List.of(
        shop(),
        echo("plain"),
        protect(echo("watch"), LINES),
        protect(echo("block"), LINES, "appsec.waf.mode=block"),
        protect(echo("spans"), "otel.sdk.disabled=false", "otel.service.name=spans"),
        traced("traced"),
        traced("owning", "appsec.report.own-span=true"),
        traced("unsampled", "otel.traces.sampler=always_off"),
        protect(war("api", Calls.class), LINES, "appsec.block-lists.users=mallory"),
        serverLogin(),
        protect(echo("wrong-setting"), WRONG),
        wrongRules(),
        Ears.inLibrary(),
        Ears.inEachWar(),
        RequestPathApplications.basic(),
        RequestPathApplications.form(),
        RequestPathApplications.cells(),
        RequestPathApplications.routes(),
        RequestPathApplications.excluding(),
        war("bodies-plain", BodyServlet.class),
        protect(
            war("bodies-block", BodyServlet.class),
            "appsec.waf.mode=block",
            "appsec.body.limit=" + BodyMatrix.LIMIT),
        war("given-plain", GivenServlet.class),
        given());
  }

  /** What has no {@code beans.xml}: no bean, beans by their annotations, an EJB. */
  private static List<Archive<?>> withoutDescriptor() {
    return List.of(
        bareWar("free-plain", Free.class).deleteClass(Twin.class),
        protect(bareWar("free", Free.class), LINES).setWebXML(new StringAsset(REALM)),
        protect(bareWar("implicit", Calls.class), LINES, "appsec.block-lists.users=mallory"),
        protect(bareWar("ejbs", First.class).addPackage(Orders.class.getPackage()), LINES),
        Ears.withoutAppSec(),
        Ears.inLibraryWithoutDescriptors());
  }

  /** To be deployed while the system property says that AppSec is off. */
  static Archive<?> switchedOff() {
    return protect(echo("switched-off"), WRONG);
  }

  private static Archive<?> traced(String name, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "otel.sdk.disabled=false",
                "otel.service.name=" + name,
                "appsec.schemas.interval=1us",
                "appsec.block-lists.users=mallory"));
    all.addAll(List.of(settings));
    return protect(withApi(war(name, Calls.class)), all.toArray(String[]::new));
  }

  /** With the API that an agent brings to life where the server has none. */
  private static WebArchive withApi(WebArchive war) {
    String api = System.getProperty("tck.otel-api", "");
    for (String jar : api.isEmpty() ? new String[0] : api.split(File.pathSeparator, -1)) {
      war.addAsLibrary(new File(jar));
    }
    return war;
  }

  private static Archive<?> shop() {
    return ShrinkWrap.create(ZipImporter.class, "shop.war")
        .importFrom(new File(property("tck.shop")))
        .as(WebArchive.class);
  }

  private static Archive<?> wrongRules() {
    return protect(echo("wrong-rules"), LINES, "appsec.waf.rules=classpath:wrong-rules.json")
        .addAsResource(new StringAsset(WRONG_RULES), "wrong-rules.json");
  }

  /** What Payara wants to be told to ask remote callers who they are, and to know their roles. */
  private static Archive<?> remote() {
    return protect(war("remote", DeskBean.class), LINES)
        .setWebXML(new StringAsset(REALM))
        .addAsWebInfResource(new StringAsset(DESK_ROLES), "ejb-jar.xml")
        .addAsWebInfResource(new StringAsset(DESK_ON_PAYARA), "glassfish-ejb-jar.xml");
  }

  private static Archive<?> flow() {
    return protect(
            war("flow", Flows.class),
            LINES,
            "appsec.block-lists.users=mallory",
            "appsec.users.required-role=refuse",
            "appsec.users.baggage-from=127.0.0.0/8",
            "appsec.users.login.route=POST /flow/home-made",
            "appsec.users.login.failure=redirect:/flow/flow/plain?again",
            "appsec.users.signup.route=POST /flow/sign-up",
            "appsec.waf.rules=default,classpath:business-rules.json")
        .addAsResource(new StringAsset(BUSINESS_RULES), "business-rules.json");
  }

  private static Archive<?> given() {
    return protect(
            war("given", GivenServlet.class),
            "appsec.waf.rules=classpath:given-rules.json",
            "appsec.report.json-lines=off")
        .addAsResource("given-rules.json");
  }

  private static Archive<?> serverLogin() {
    return protect(
            war("server-login", ServerLogin.class),
            LINES,
            "appsec.block-lists.users=mallory",
            "appsec.users.required-role=refuse")
        .addAsWebInfResource(Logins.roles(), "glassfish-web.xml")
        .setWebXML(new StringAsset(REALM));
  }

  /** The same application each time: what differs is AppSec. */
  private static WebArchive echo(String name) {
    return war(name, Echo.class);
  }

  static WebArchive war(String name, Class<?> member) {
    return bareWar(name, member).addAsWebInfResource(beans(), "beans.xml");
  }

  /** Without {@code beans.xml}. */
  static WebArchive bareWar(String name, Class<?> member) {
    return ShrinkWrap.create(WebArchive.class, name + ".war").addPackage(member.getPackage());
  }

  static StringAsset beans() {
    return new StringAsset(
        "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"/>");
  }

  static WebArchive protect(WebArchive war, String... settings) {
    return settings(war.addAsLibrary(new File(property("tck.jar"))), settings);
  }

  static WebArchive settings(WebArchive war, String... settings) {
    String text = PATIENT + "\n" + String.join("\n", settings);
    return war.addAsResource(new StringAsset(text), CONFIG);
  }
}
