// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.report.Integration.Finding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** What the server and the application bring along, for the start-up report. */
public final class Integrations {
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "OpenTelemetry",
              "io.opentelemetry.api.trace.Span",
              "recording spans carry the events",
              "events go to the log only"),
          new Known(
              "Jakarta Security",
              "jakarta.security.enterprise.identitystore.IdentityStore",
              "logins through identity stores are seen",
              "only logins of the container and of request.login() can be seen"),
          new Known(
              "Jakarta REST",
              "jakarta.ws.rs.container.ContainerRequestFilter",
              "path parameters and routes are known",
              "path parameters are not inspected"),
          new Known(
              "MicroProfile Config",
              "org.eclipse.microprofile.config.ConfigProvider",
              "settings are read through it",
              "settings are read from system properties, environment and file"));

  private Integrations() {}

  private record Known(String name, String type, String present, String missing) {
    Finding find(ClassLoader loader) {
      boolean found = reachable(type, loader);
      return new Finding(name, found, found ? present : missing);
    }
  }

  /**
   * Looks for everything that is known, and asks each {@link Integration} service.
   *
   * @return what was found and what is missing
   */
  public static List<Finding> find() {
    ClassLoader loader = Integrations.class.getClassLoader();
    List<Finding> findings = new ArrayList<>();
    for (Known known : KNOWN) {
      findings.add(known.find(loader));
    }
    services(loader, findings);
    return findings;
  }

  private static void services(ClassLoader loader, List<Finding> findings) {
    Iterator<Integration> services = ServiceLoader.load(Integration.class, loader).iterator();
    for (int tries = 0; tries < 16; tries++) {
      try {
        if (!services.hasNext()) {
          return;
        }
        findings.add(services.next().find());
      } catch (ServiceConfigurationError | LinkageError | RuntimeException absent) {
        // What cannot be asked is not there; the next one may be.
      }
    }
  }

  private static boolean reachable(String type, ClassLoader loader) {
    try {
      return Class.forName(type, false, loader) != null;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
