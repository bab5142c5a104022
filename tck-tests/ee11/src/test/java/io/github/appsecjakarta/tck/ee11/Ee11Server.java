// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.ee11;

import io.github.appsecjakarta.boot.AppSecInitializer;
import io.github.appsecjakarta.tck.app.auth.Who;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.glassfish.soteria.servlet.SamRegistrationInstaller;
import org.jboss.weld.environment.servlet.EnhancedListener;

/** Tomcat with the CDI and the Jakarta Security of Jakarta EE 11 in this process. */
final class Ee11Server implements AutoCloseable {
  private static final Logger TOMCAT = Logger.getLogger("org.apache");
  private static final Logger WELD = Logger.getLogger("org.jboss.weld");
  private static final Logger SOTERIA = Logger.getLogger("org.glassfish.soteria");
  private static final Logger REPORTS = Logger.getLogger("appsec");

  private final Tomcat tomcat = new Tomcat();
  private final Connector connector = new Connector();

  Ee11Server(Path base) throws IOException, LifecycleException {
    TOMCAT.setLevel(Level.OFF);
    WELD.setLevel(Level.WARNING);
    SOTERIA.setLevel(Level.WARNING);
    REPORTS.setLevel(Level.SEVERE);
    Files.writeString(base.resolve("login.html"), "please log in");
    Files.writeString(base.resolve("error.html"), "that was wrong");
    tomcat.setBaseDir(base.toString());
    tomcat.enableNaming();
    connector.setPort(0);
    // one request after the other: what the first one reports comes first
    connector.setProperty("maxThreads", "1");
    connector.setProperty("minSpareThreads", "1");
    tomcat.setConnector(connector);
    addApplication(tomcat.addContext("/app", base.toString()));
    tomcat.start();
  }

  private static void addApplication(Context context) {
    context.addParameter("appsec.report.json-lines", "on");
    // a server sees all archives of an application; this container would keep them apart
    context.addParameter("org.jboss.weld.environment.servlet.archive.isolation", "false");
    context.addParameter("appsec.block-lists.users", "mallory");
    context.addServletContainerInitializer(new AppSecInitializer(), null);
    context.addServletContainerInitializer(new EnhancedListener(), Set.of());
    context.addServletContainerInitializer(new SamRegistrationInstaller(), Set.of());
    context.getNamingResources().addResource(beanManager());
    Tomcat.addServlet(context, "who", new Who());
    context.addServletMappingDecoded("/secured/*", "who");
    Tomcat.addServlet(context, "pages", new DefaultServlet());
    context.addServletMappingDecoded("/", "pages");
  }

  private static ContextResource beanManager() {
    ContextResource resource = new ContextResource();
    resource.setName("BeanManager");
    resource.setAuth("Container");
    resource.setType("jakarta.enterprise.inject.spi.BeanManager");
    resource.setProperty("factory", BeanManagers.class.getName());
    return resource;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/app/" + path);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
