// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import io.github.appsecjakarta.launcher.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Starts the server before the first scenario, has Arquillian deploy every application, and ends
 * the server after the last.
 */
public final class ServerUnderTest {

  /**
   * Starts the server and tells Arquillian where it is managed.
   *
   * @param event the reason
   * @param registry holds the one container of arquillian.xml
   * @throws IOException if the server does not start
   */
  public void start(@Observes(precedence = 100) BeforeSuite event, ContainerRegistry registry)
      throws IOException {
    String kind = property("tck.server");
    Variant variant = Variant.here();
    Tck.startElsewhere();
    OtlpReceiver spans = variant.exports() ? OtlpReceiver.start() : null;
    Server server =
        Server.start(
            kind,
            new Server.Start(
                Path.of(property("tck.home")),
                Path.of(property("tck.base")),
                0,
                spans == null || variant == Variant.AGENT ? null : spans.address(),
                variant.properties(),
                spans == null ? List.of() : variant.jvm(spans.address())));
    Tck.started(server, spans);
    boolean wildfly = kind.equals("wildfly");
    for (String name : List.of("carol", "dave", "erin", "mallory")) {
      if (wildfly) {
        RealmUser.addToWildFly(Path.of(property("tck.base")), name, "shovel");
      } else {
        RealmUser.addToPayara(server.managementPort(), name, "shovel");
      }
    }
    String key = wildfly ? "managementPort" : "adminPort";
    for (Container<?> container : registry.getContainers()) {
      container.getContainerConfiguration().property(key, "" + server.managementPort());
    }
  }

  /**
   * Deploys every application; one that is refused is remembered, and a scenario asks for it.
   *
   * @param event brings the container
   * @param context of the container
   * @throws IOException if the switch cannot be reached
   */
  public void deployAll(@Observes AfterStart event, ContainerContext context) throws IOException {
    DeployableContainer<?> container = event.getDeployableContainer();
    Tck.deploysWith(container, context);
    // a quick look at a few applications, such as -Dtck.only=watch.war,flow.war
    List<String> only = List.of(System.getProperty("tck.only", "").split(",", -1));
    boolean all = only.contains("");
    for (Archive<?> archive : Applications.all()) {
      if (all || only.contains(archive.getName())) {
        deploy(container, archive);
      }
    }
    if (all) {
      deploySwitchedOff(container);
    }
  }

  /** A system property of the server: an application is the only way to set it that all have. */
  private static void deploySwitchedOff(DeployableContainer<?> container) throws IOException {
    Tck.uri("api").resolve("call/off").toURL().openStream().close();
    deploy(container, Applications.switchedOff());
    Tck.uri("api").resolve("call/on").toURL().openStream().close();
  }

  private static void deploy(DeployableContainer<?> container, Archive<?> archive) {
    long mark = Tck.log().mark();
    Exception refusal = null;
    try {
      container.deploy(archive);
    } catch (DeploymentException e) {
      refusal = e;
    }
    Tck.deployed(archive.getName(), new Tck.Deployment(refusal, Tck.log().since(mark)));
  }

  /**
   * Ends the server.
   *
   * @param event the reason
   */
  public void stop(@Observes(precedence = -100) AfterSuite event) {
    Tck.stop();
  }

  static String property(String key) {
    return Objects.requireNonNull(System.getProperty(key), key);
  }
}
