// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.ServerUnderTest.property;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.appsecjakarta.launcher.Server;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/** What scenarios know of the server under test. */
public final class Tck {

  private static @Nullable Server server;
  private static @Nullable OtlpReceiver spans;
  private static @Nullable OpenIdProvider provider;
  private static @Nullable LdapDirectory directory;
  private static @Nullable DeployableContainer<?> container;
  private static @Nullable ContainerContext containers;
  private static @Nullable String containerName;
  private static final Map<String, Deployment> DEPLOYED = new HashMap<>();

  private Tck() {}

  /**
   * How a deployment went.
   *
   * @param refusal why the server refused it, or null
   * @param log what was logged meanwhile
   */
  public record Deployment(@Nullable Exception refusal, String log) {}

  static void started(Server started, @Nullable OtlpReceiver receiver) {
    server = started;
    spans = receiver;
  }

  static void startElsewhere() throws IOException {
    provider = OpenIdProvider.start();
    directory = LdapDirectory.start();
  }

  static OpenIdProvider provider() {
    return Objects.requireNonNull(provider);
  }

  static LdapDirectory directory() {
    return Objects.requireNonNull(directory);
  }

  static void deployed(String archive, Deployment deployment) {
    DEPLOYED.put(archive, deployment);
  }

  /** Deployers work only while Arquillian's context of their container is active. */
  static void deploysWith(DeployableContainer<?> deployer, ContainerContext context) {
    container = deployer;
    containers = context;
    containerName = context.getActiveId();
  }

  /**
   * Takes an application away and deploys it again.
   *
   * @param archive name of the archive
   * @throws DeploymentException if the server refuses
   */
  public static void redeploy(String archive) throws DeploymentException {
    Archive<?> again =
        Applications.all().stream()
            .filter(each -> each.getName().equals(archive))
            .findFirst()
            .orElseThrow();
    DeployableContainer<?> deployer = Objects.requireNonNull(container);
    ContainerContext context = Objects.requireNonNull(containers);
    context.activate(Objects.requireNonNull(containerName));
    try {
      deployer.undeploy(again);
      deployer.deploy(again);
    } finally {
      context.deactivate();
    }
  }

  static void stop() {
    if (server != null) {
      server.close();
    }
    for (AutoCloseable other : Arrays.asList(spans, provider, directory)) {
      close(other);
    }
  }

  private static void close(@Nullable AutoCloseable other) {
    try {
      if (other != null) {
        other.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether the server under test is of Jakarta EE 11.
   *
   * @return by the system property {@code tck.ee11}
   */
  public static boolean isEe11() {
    return Boolean.getBoolean("tck.ee11");
  }

  /**
   * Calls the EJB of {@code remote.war} from another process, twice.
   *
   * @param user who calls
   * @param password of the user
   * @param event name of the event that the first call records
   * @param later name of the event that the second call records in another thread
   * @return what that process printed
   * @throws IOException if it cannot be started
   */
  public static String callRemotely(String user, String password, String event, String later)
      throws IOException {
    String kind = property("tck.server");
    boolean wildfly = kind.equals("wildfly");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(wildfly ? List.of() : PayaraClient.options());
    String client =
        wildfly ? property("tck.home") + "/bin/client/jboss-client.jar" : PayaraClient.jar();
    String own = Tck.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    command.addAll(List.of("-cp", client + File.pathSeparator + own, RemoteCall.class.getName()));
    URI http = server().http();
    String address =
        wildfly ? "remote+http://" + http.getHost() + ":" + http.getPort() : PayaraClient.port();
    command.addAll(List.of(kind, address, user, password, event, later));
    Process caller = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream printed = caller.getInputStream()) {
      return new String(printed.readAllBytes(), UTF_8);
    }
  }

  /**
   * Address of an application that must have been deployed.
   *
   * @param application its context path without a slash
   * @return address that ends with a slash
   */
  public static URI uri(String application) {
    return server().http().resolve(application + "/");
  }

  /**
   * Where the server tells by MicroProfile Health whether it is ready.
   *
   * @return on WildFly an address of its management
   */
  public static URI readiness() {
    URI http = server().http();
    return ServerUnderTest.property("tck.server").equals("wildfly")
        ? URI.create("http://127.0.0.1:" + server().managementPort() + "/health/ready")
        : http.resolve("/health/ready");
  }

  /**
   * How the deployment of an application went.
   *
   * @param archive name of the archive
   * @return what became of it
   */
  public static Deployment deployment(String archive) {
    return Objects.requireNonNull(DEPLOYED.get(archive), archive);
  }

  /**
   * The log of the server.
   *
   * @return the log
   */
  public static ServerLog log() {
    return new ServerLog(server().log());
  }

  /**
   * What the server tells of its own realm.
   *
   * @return the log
   */
  public static RealmLog realm() {
    return RealmLog.of(server().log());
  }

  /**
   * Spans the server exported.
   *
   * @return null if this run is without OpenTelemetry
   */
  public static @Nullable OtlpReceiver spans() {
    return spans;
  }

  private static Server server() {
    return Objects.requireNonNull(server, "the server has not been started");
  }
}
