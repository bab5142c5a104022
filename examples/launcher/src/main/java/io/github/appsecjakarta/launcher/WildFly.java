// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** WildFly with the profile {@code standalone.xml} in a base directory of its own. */
final class WildFly implements Server {

  private static final List<String> MODULAR_JVM =
      List.of(
          "--add-modules=java.se",
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private static final String DOMAIN =
      "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"/>";

  private final Path base;
  private final int port;
  private final int managementPort;
  private final ServerProcess process;

  private WildFly(Path base, int port, int managementPort, ServerProcess process) {
    this.base = base;
    this.port = port;
    this.managementPort = managementPort;
    this.process = process;
  }

  static WildFly started(Start start) throws IOException {
    Path base = start.base().toAbsolutePath();
    configure(start, base);
    List<Integer> free = Ports.free(3);
    int port = start.port() == 0 ? free.get(0) : start.port();
    int management = free.get(1);
    List<String> command = command(start.home().toAbsolutePath(), base, start.jvm());
    start.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
    if (start.telemetry() != null) {
      command.add("-Dotel.exporter.otlp.protocol=http/protobuf");
      command.add("-Dotel.exporter.otlp.endpoint=" + start.telemetry());
      command.add("-Dotel.bsp.schedule.delay=100");
      command.add("-Dotel.blrp.schedule.delay=100");
      command.add("-Dotel.metric.export.interval=500");
    }
    command.add("-Djboss.http.port=" + port);
    command.add("-Djboss.management.http.port=" + management);
    command.add("-Djboss.https.port=" + free.get(2));
    ServerProcess process = ServerProcess.start(command, Map.of(), "", base.resolve("output.txt"));
    WildFly server = new WildFly(base, port, management, process);
    process.awaitStart(server::isUp);
    return server;
  }

  private static void configure(Start start, Path base) throws IOException {
    Directories.delete(base);
    Directories.copy(
        start.home().resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Path xml = base.resolve("configuration/standalone.xml");
    jakartaSecurity(xml);
    // the server's own word on who tried to log in
    Directories.replace(
        xml,
        "<security-domain name=\"ApplicationDomain\" default-realm",
        "<security-domain name=\"ApplicationDomain\" security-event-listener=\"local-audit\""
            + " default-realm");
    if (start.telemetry() != null) {
      openTelemetry(xml);
    }
  }

  /**
   * Lets an application's own {@code IdentityStore} decide. Without it WildFly wants every caller
   * to be known to the server too and answers 500 after the right password.
   */
  private static void jakartaSecurity(Path xml) throws IOException {
    String text = Files.readString(xml);
    int undertow = text.indexOf("urn:jboss:domain:undertow:");
    int domain = text.indexOf(DOMAIN, undertow);
    if (undertow < 0 || domain < 0) {
      throw new IOException("no security domain \"other\" in the undertow subsystem of " + xml);
    }
    String changed = DOMAIN.replace("/>", " integrated-jaspi=\"false\"/>");
    Files.writeString(
        xml, text.substring(0, domain) + changed + text.substring(domain + DOMAIN.length()));
  }

  private static void openTelemetry(Path xml) throws IOException {
    Directories.replace(
        xml,
        "</extensions>",
        "<extension module=\"org.wildfly.extension.opentelemetry\"/></extensions>");
    Directories.replace(
        xml, "<profile>", "<profile><subsystem xmlns=\"urn:wildfly:opentelemetry:1.1\"/>");
  }

  private static List<String> command(Path home, Path base, List<String> jvm) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Djava.net.preferIPv4Stack=true"));
    command.addAll(jvm);
    command.addAll(MODULAR_JVM);
    command.add("-Djava.awt.headless=true");
    command.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    command.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"));
    command.add(
        "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri());
    command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
    command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
    command.add("-Djboss.home.dir=" + home);
    command.add("-Djboss.server.base.dir=" + base);
    return command;
  }

  private boolean isUp() {
    // WFLYSRV0025: started; WFLYSRV0026: started with errors
    return Directories.contains(log(), "WFLYSRV0025") || Directories.contains(log(), "WFLYSRV0026");
  }

  @Override
  public URI http() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  @Override
  public int managementPort() {
    return managementPort;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public Path log() {
    return base.resolve("log/server.log");
  }

  @Override
  public void deploy(Path archive) throws IOException {
    String name = archive.getFileName().toString();
    Path target = base.resolve("deployments").resolve(name);
    Path deployed = target.resolveSibling(name + ".deployed");
    Path failed = target.resolveSibling(name + ".failed");
    Files.copy(archive, target);
    Files.createFile(target.resolveSibling(name + ".dodeploy"));
    process.await("deployment of " + name, () -> Files.exists(deployed) || Files.exists(failed));
    if (Files.exists(failed)) {
      throw new IOException(name + " was refused: " + Files.readString(failed));
    }
  }

  @Override
  public void join() throws InterruptedException {
    process.join();
  }

  @Override
  public void close() {
    process.close();
  }
}
