// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import io.github.appsecjakarta.launcher.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/**
 * Starts WildFly before the first test, puts the drop-in JAR into each application if this run is
 * to have it, and ends the server after the last test. Arquillian calls it on one thread.
 */
public final class TckServer {

  private final Run run = Run.of(property("tck.run"));
  private final Path base = Path.of(property("tck.base"));
  private final long started = System.nanoTime();
  private @Nullable Server server;
  private int applications;

  /**
   * Starts the server, and tells Arquillian and the TCK's clients where it is.
   *
   * @param event the reason
   * @param registry holds the one container of arquillian.xml
   * @throws IOException if the server does not start
   */
  public void start(@Observes(precedence = 100) BeforeSuite event, ContainerRegistry registry)
      throws IOException {
    Path home = Path.of(property("tck.home"));
    server = Server.start("wildfly", new Server.Start(home, base, 0, null, run.settings()));
    System.setProperty("webServerHost", server.http().getHost());
    System.setProperty("webServerPort", "" + server.http().getPort());
    TckUser.addAll(base);
    for (Container<?> container : registry.getContainers()) {
      container
          .getContainerConfiguration()
          .property("managementPort", "" + server.managementPort());
    }
  }

  /**
   * Adds the JAR. (An {@code ApplicationArchiveProcessor} would not be called: the TCK's
   * deployments have no tests inside.)
   *
   * @param event brings the archive
   * @throws IllegalArgumentException if it is no WAR
   */
  public void addJar(@Observes BeforeDeploy event) {
    applications++;
    if (run.hasJar()) {
      war(event.getDeployment()).addAsLibrary(Path.of(property("tck.jar")).toFile());
    }
  }

  private static WebArchive war(DeploymentDescription deployment) {
    Archive<?> testable = deployment.getTestableArchive();
    Archive<?> archive = testable != null ? testable : deployment.getArchive();
    if (archive instanceof WebArchive war) {
      return war;
    }
    throw new IllegalArgumentException("no WAR: " + archive.getName());
  }

  /**
   * Ends the server and writes down what this run was.
   *
   * @param event the reason
   * @throws IOException if that cannot be written
   */
  public void stop(@Observes(precedence = -100) AfterSuite event) throws IOException {
    if (server != null) {
      server.close();
      long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
      int protectedOnes = Facts.protectedIn(server.log(), run);
      new Facts(applications, protectedOnes, seconds).write(Path.of(property("tck.facts")));
    }
  }

  private static String property(String key) {
    return Objects.requireNonNull(System.getProperty(key), key);
  }
}
