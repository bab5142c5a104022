// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import io.github.appsecjakarta.boot.AppSecInitializer;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Tomcat with Jersey in this process; applications are those of the scenarios. */
final class EmbeddedServer implements AutoCloseable {
  private static final String THREADS = "100";
  private static final Logger TOMCAT = Logger.getLogger("org.apache");
  private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");
  private static final Logger EVENTS = Logger.getLogger("appsec.events");
  private static final Logger REPORTS = Logger.getLogger("appsec");

  private final Tomcat tomcat = new Tomcat();
  private final Path base;

  EmbeddedServer() throws IOException {
    TOMCAT.setLevel(Level.OFF);
    JERSEY.setLevel(Level.SEVERE);
    EVENTS.setUseParentHandlers(false);
    REPORTS.setLevel(Level.SEVERE);
    base = Files.createTempDirectory("appsec-embedded");
    tomcat.setBaseDir(base.toString());
    Connector connector = new Connector();
    connector.setPort(0);
    // all threads from the start: tests compare how many there are
    connector.setProperty("minSpareThreads", THREADS);
    connector.setProperty("maxThreads", THREADS);
    connector.setProperty("processorCache", "0");
    connector.addUpgradeProtocol(new Http2Protocol());
    tomcat.setConnector(connector);
  }

  /** Adds an application; without settings it is without AppSec. */
  Context add(
      String name, List<Class<?>> servlets, List<Class<?>> resources, Map<String, String> settings)
      throws ReflectiveOperationException {
    Context context = tomcat.addContext("/" + name, base.toString());
    settings.forEach(context::addParameter);
    if (!settings.isEmpty()) {
      context.addServletContainerInitializer(new AppSecInitializer(), null);
    }
    for (Class<?> servlet : servlets) {
      add(context, servlet);
    }
    if (!resources.isEmpty()) {
      ResourceConfig rest = new ResourceConfig(resources.toArray(new Class<?>[0]));
      rest.register(MultiPartFeature.class);
      Wrapper wrapper = Tomcat.addServlet(context, "rest", new ServletContainer(rest));
      wrapper.setAsyncSupported(true);
      context.addServletMappingDecoded("/rest/*", "rest");
    }
    return context;
  }

  /** Adds an application of Jakarta REST with its own path. */
  Context add(
      String name,
      Class<? extends Application> application,
      Set<Class<?>> resources,
      Map<String, String> settings)
      throws ReflectiveOperationException {
    Context context = add(name, List.of(), List.of(), settings);
    ResourceConfig rest = ResourceConfig.forApplicationClass(application, resources);
    Tomcat.addServlet(context, "rest", new ServletContainer(rest));
    String path = Objects.requireNonNull(application.getAnnotation(ApplicationPath.class)).value();
    context.addServletMappingDecoded("/" + path + "/*", "rest");
    return context;
  }

  private void add(Context context, Class<?> type) throws ReflectiveOperationException {
    WebServlet mapping = Objects.requireNonNull(type.getAnnotation(WebServlet.class));
    HttpServlet servlet = (HttpServlet) type.getDeclaredConstructor().newInstance();
    Wrapper wrapper = Tomcat.addServlet(context, type.getName(), servlet);
    wrapper.setAsyncSupported(mapping.asyncSupported());
    if (type.isAnnotationPresent(MultipartConfig.class)) {
      wrapper.setMultipartConfigElement(new MultipartConfigElement(base.toString()));
    }
    for (String[] patterns : new String[][] {mapping.value(), mapping.urlPatterns()}) {
      for (String pattern : patterns) {
        context.addServletMappingDecoded(pattern, type.getName());
      }
    }
  }

  EmbeddedServer start() throws LifecycleException {
    tomcat.start();
    return this;
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  static AppSecRuntime runtime(Context context) {
    Object runtime = context.getServletContext().getAttribute(AppSecRuntime.ATTRIBUTE);
    return (AppSecRuntime) Objects.requireNonNull(runtime);
  }

  @Override
  public void close() throws LifecycleException, IOException {
    tomcat.stop();
    tomcat.destroy();
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
