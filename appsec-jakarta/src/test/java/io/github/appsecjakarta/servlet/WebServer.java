// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.boot.AppSecInitializer;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.jspecify.annotations.Nullable;

/** An embedded server with the real initializer, filter and engine, and a small application. */
final class WebServer implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Logger REPORTS = Logger.getLogger("appsec");
  private static final Logger EVENTS = Logger.getLogger("appsec.events");

  private final Tomcat tomcat = new Tomcat();
  private final Path base;
  private final Context context;
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final RunningRequests running = new RunningRequests();
  private final Handler handler = new Collecting(events);

  private WebServer(Map<String, String> settings, HttpServlet servlet, @Nullable Executor executor)
      throws IOException {
    base = Files.createTempDirectory("appsec-tomcat");
    Logger.getLogger("org.apache").setLevel(java.util.logging.Level.SEVERE);
    tomcat.setBaseDir(base.toString());
    Connector connector = new Connector();
    connector.setPort(0);
    if (executor != null) {
      connector.getProtocolHandler().setExecutor(executor);
    }
    tomcat.setConnector(connector);
    context = tomcat.addContext("/shop", base.toString());
    settings.forEach(context::addParameter);
    context.getPipeline().addValve(running);
    context.addServletContainerInitializer(new AppSecInitializer(), null);
    Wrapper wrapper = Tomcat.addServlet(context, "app", servlet);
    wrapper.setAsyncSupported(true);
    context.addServletMappingDecoded("/*", "app");
    Wrapper parts = Tomcat.addServlet(context, "parts", servlet);
    parts.setMultipartConfigElement(new MultipartConfigElement(base.toString(), -1, -1, 0));
    context.addServletMappingDecoded("/parts/*", "parts");
    ErrorPage page = new ErrorPage();
    page.setErrorCode(404);
    page.setLocation("/error-page");
    context.addErrorPage(page);
  }

  /** A server with the test rules, in a mode, and further settings. */
  static WebServer start(String mode, String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("appsec.waf.mode", mode);
    all.put("appsec.waf.rules", "classpath:rules/test.json");
    all.put("appsec.waf.budget", "60s"); // a busy machine is no reason to let a request pass
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return start(all, new TestApplication());
  }

  static WebServer start(Map<String, String> settings, HttpServlet servlet) {
    return start(settings, servlet, null);
  }

  /** A server that blocks by the test rules, and has its requests run by an executor. */
  static WebServer startOn(Executor executor) {
    Map<String, String> settings =
        Map.of("appsec.waf.mode", "block", "appsec.waf.rules", "classpath:rules/test.json");
    return start(settings, new TestApplication(), executor);
  }

  private static WebServer start(
      Map<String, String> settings, HttpServlet servlet, @Nullable Executor executor) {
    try {
      WebServer server = new WebServer(settings, servlet, executor);
      EVENTS.addHandler(server.handler);
      EVENTS.setUseParentHandlers(false);
      REPORTS.setUseParentHandlers(false);
      server.tomcat.start();
      return server;
    } catch (IOException | LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the server is working on so many requests. */
  void awaitRunning(int requests) {
    running.await(requests);
  }

  boolean isAvailable() {
    return context.getState().isAvailable();
  }

  Context context() {
    return context;
  }

  AppSecRuntime runtime() {
    Object runtime = context.getServletContext().getAttribute(AppSecRuntime.ATTRIBUTE);
    return (AppSecRuntime) Objects.requireNonNull(runtime);
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  /** The events since the last call; an answer may arrive before its event does. */
  List<String> events() {
    running.awaitNone();
    List<String> own = new ArrayList<>(events);
    events.clear();
    Object runtime = context.getServletContext().getAttribute(AppSecRuntime.ATTRIBUTE);
    String id = runtime == null ? "none" : runtime().reporter().runtimeId();
    own.removeIf(event -> !event.contains(id));
    return own;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).build());
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Without a length: the body comes in chunks. */
  HttpResponse<String> postChunked(String path, String type, InputStream body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofInputStream(() -> body))
            .build());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/shop" + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends bytes on one connection and reads until the server closes it. */
  String raw(String bytes) throws IOException {
    try (Socket socket = new Socket("localhost", port())) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    EVENTS.removeHandler(handler);
    try {
      tomcat.stop();
      tomcat.destroy();
      try (Stream<Path> files = Files.walk(base)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (LifecycleException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Collecting extends Handler {
    private final List<String> lines;

    Collecting(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
