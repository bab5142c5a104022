// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Server with a copy of {@code domain1}. */
final class Payara implements Server {

  private static final String NAME = "domain1";
  private static final String NO_MESSAGES =
      "<jms-service type=\"DISABLED\" default-jms-host=\"default_JMS_host\">"
          + "<jms-host name=\"default_JMS_host\" host=\"localhost\" lazy-init=\"true\"/>"
          + "</jms-service>";

  private final Path domain;
  private final int port;
  private final int managementPort;
  private final ServerProcess process;

  private Payara(Path domain, int port, int managementPort, ServerProcess process) {
    this.domain = domain;
    this.port = port;
    this.managementPort = managementPort;
    this.process = process;
  }

  static Payara started(Start start) throws IOException {
    Path base = start.base().toAbsolutePath();
    Path home = start.home().toAbsolutePath();
    Path domain = base.resolve(NAME);
    List<Integer> free = Ports.free(8);
    int port = start.port() == 0 ? free.get(0) : start.port();
    Directories.delete(base);
    configure(home, domain, port, free);
    // the master password of a domain that was never given another
    String secrets = "AS_ADMIN_MASTERPASSWORD=changeit\n";
    ServerProcess process =
        ServerProcess.start(
            command(home, base, start.properties()),
            environment(start),
            secrets,
            base.resolve("output.txt"));
    Payara server = new Payara(domain, port, free.get(1), process);
    process.awaitStart(server::isUp);
    return server;
  }

  private static Map<String, String> environment(Start start) {
    if (start.telemetry() == null) {
      return Map.of();
    }
    return Map.of(
        "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
        "OTEL_EXPORTER_OTLP_ENDPOINT", start.telemetry().toString(),
        "OTEL_BSP_SCHEDULE_DELAY", "100",
        "OTEL_BLRP_SCHEDULE_DELAY", "100",
        "OTEL_METRICS_EXPORTER", "otlp",
        "OTEL_METRIC_EXPORT_INTERVAL", "500");
  }

  private static void configure(Path home, Path domain, int port, List<Integer> free)
      throws IOException {
    Directories.copy(home.resolve("glassfish/domains").resolve(NAME), domain);
    Files.createDirectories(domain.resolve("autodeploy"));
    Path xml = domain.resolve("config/domain.xml");
    Directories.replace(
        xml, "network-listener port=", "network-listener address=\"127.0.0.1\" port=");
    Directories.replace(xml, "port=\"8080\"", "port=\"" + port + "\"");
    Directories.replace(xml, "port=\"4848\"", "port=\"" + free.get(1) + "\"");
    Directories.replace(xml, "port=\"8181\"", "port=\"" + free.get(2) + "\"");
    Directories.replace(xml, "port=\"3700\"", "port=\"" + free.get(3) + "\"");
    Directories.replace(xml, "port=\"3820\"", "port=\"" + free.get(4) + "\"");
    Directories.replace(xml, "port=\"3920\"", "port=\"" + free.get(5) + "\"");
    Directories.replace(xml, "port=\"8686\"", "port=\"" + free.get(6) + "\"");
    Directories.replace(xml, "value=\"7676\"", "value=\"" + free.get(7) + "\"");
    Directories.replace(xml, "address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
    // what would listen on every address
    Directories.replace(
        xml, "<admin-service auth-realm-name=", NO_MESSAGES + "<admin-service auth-realm-name=");
    Directories.replace(xml, "<jmx-connector ", "<jmx-connector enabled=\"false\" ");
    // room for some thirty applications at once
    Directories.replace(xml, "-Xmx512m", "-Xmx2g");
    // one file for all that is logged
    Directories.replace(
        domain.resolve("config/logging.properties"),
        "rotationLimitInBytes=2000000",
        "rotationLimitInBytes=2000000000");
    // one server needs no data grid, which would listen on every address, too
    Directories.replace(
        xml,
        "<hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>",
        "<hazelcast-config-specific-configuration enabled=\"false\"/>");
  }

  /** The server's own command line, as its launcher would run it: so we hold the process itself. */
  private static List<String> command(Path home, Path base, Map<String, String> properties)
      throws IOException {
    Process asadmin =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                base.toString(),
                NAME)
            .redirectError(base.resolve("asadmin.txt").toFile())
            .start();
    String printed = new String(asadmin.getInputStream().readAllBytes(), UTF_8);
    List<String> command = new ArrayList<>();
    printed.lines().skip(1).takeWhile(line -> !line.isEmpty()).forEach(command::add);
    if (command.isEmpty()) {
      throw new IOException("no command line from asadmin: " + printed);
    }
    properties.forEach((key, value) -> command.add(1, "-D" + key + "=" + value));
    return command;
  }

  private boolean isUp() {
    try {
      URI domain = URI.create("http://127.0.0.1:" + managementPort + "/management/domain");
      HttpURLConnection connection = (HttpURLConnection) domain.toURL().openConnection();
      connection.setRequestProperty("Accept", "application/json");
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
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
    return domain.resolve("logs/server.log");
  }

  @Override
  public void deploy(Path archive) throws IOException {
    String name = archive.getFileName().toString();
    Path target = domain.resolve("autodeploy").resolve(name);
    Path deployed = target.resolveSibling(name + "_deployed");
    Path failed = target.resolveSibling(name + "_deployFailed");
    Files.copy(archive, target);
    process.await("deployment of " + name, () -> Files.exists(deployed) || Files.exists(failed));
    if (Files.exists(failed)) {
      throw new IOException(name + " was refused, see " + log());
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
