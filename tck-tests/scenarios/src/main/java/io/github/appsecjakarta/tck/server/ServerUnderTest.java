// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import io.github.appsecjakarta.launcher.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
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
    SpanReceiver spans = Boolean.getBoolean("tck.telemetry") ? SpanReceiver.start() : null;
    Server server =
        Server.start(
            kind,
            new Server.Start(
                Path.of(property("tck.home")),
                Path.of(property("tck.base")),
                0,
                spans == null ? null : spans.address()));
    Tck.started(server, spans);
    String key = kind.equals("wildfly") ? "managementPort" : "adminPort";
    for (Container<?> container : registry.getContainers()) {
      container.getContainerConfiguration().property(key, "" + server.managementPort());
    }
  }

  /**
   * Deploys every application; one that is refused is remembered, and a scenario asks for it.
   *
   * @param event brings the container
   */
  public void deployAll(@Observes AfterStart event) {
    DeployableContainer<?> container = event.getDeployableContainer();
    for (Archive<?> archive : Applications.all()) {
      try {
        container.deploy(archive);
        Tck.deployed(archive.getName(), null);
      } catch (DeploymentException e) {
        Tck.deployed(archive.getName(), e);
      }
    }
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
