// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.ServerJvm;
import io.github.appsecjakarta.tck.server.Tck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An application that is deployed again and again while it is used leaves nothing of ours. */
@EnabledIfSystemProperty(
    named = "tck.redeployments",
    matches = "[0-9]+",
    disabledReason = "long: -Dtck.redeployments=20")
final class RedeployIT extends Scenario {

  private static final int TIMES = Integer.getInteger("tck.redeployments", 0);
  private static final @Nullable String HEAP = System.getProperty("tck.heap");

  private static final boolean WILDFLY = "wildfly".equals(System.getProperty("tck.server"));

  /**
   * What WildFly itself keeps of an application that is gone: RESTEasy its providers with the
   * threads of its first requests, Weld the contexts of requests whose end nobody told it, Undertow
   * timers of sessions that began while it went, idle threads their last request, and its
   * OpenTelemetry a Vert.x of the application, with threads. What ours leave with a thread is of
   * none of these classes.
   */
  private static final List<String> SERVERS_OWN =
      List.of(
          "[Ljava.lang.Object;.element -> org.jboss.resteasy.core.providerfactory.Resteasy",
          "java.lang.ThreadLocal$ThreadLocalMap$Entry.value -> io.undertow.",
          "java.lang.ThreadLocal$ThreadLocalMap$Entry.value -> org.jboss.",
          "io.undertow.server.session.InMemorySessionManager$SessionImpl$2.",
          "org.jboss.threads.EnhancedQueueExecutor$Task.delegate",
          "io.vertx.core.impl.VertxThread.contextClassLoader",
          "io.vertx.core.impl.ContextImpl.tccl",
          "io.vertx.core.file.impl.FileCache.shutdownHook",
          "java.util.TimerThread.contextClassLoader",
          "java.lang.ApplicationShutdownHooks.hooks");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String REQUEST = "io.github.appsecjakarta.request.CurrentRequest";
  private static final int CLIENTS = 4;
  private static final List<String> SHOP =
      List.of("products", "products?q=" + INJECTION, "login", "account");
  private static final List<String> TASKS =
      List.of("flow/background?a=later", "flow/event?a=now", "flow/plain?a=" + INJECTION);

  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void nothingIsLeftOfRedeploymentsUnderLoad() throws Exception {
    redeploy("shop", SHOP);
  }

  @Test
  void nothingIsLeftOfAnApplicationThatHandsItsRequestsToTasks() throws Exception {
    redeploy("flow", TASKS);
  }

  private void redeploy(String application, List<String> paths) throws Exception {
    String archive = application + ".war";
    ServerJvm jvm = ServerJvm.find();
    long mark = Tck.log().mark();
    long started = System.nanoTime();
    Tck.redeploy(archive);
    long before = WILDFLY ? jvm.keptLoaders(SERVERS_OWN).size() : jvm.loaders();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      clients.execute(() -> use(application, paths));
    }
    for (int i = 0; i < TIMES; i++) {
      Tck.redeploy(archive);
    }
    over.set(true);
    clients.shutdown();
    assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    List<String> kept = WILDFLY ? jvm.keptLoaders(SERVERS_OWN) : List.of();
    long after = WILDFLY ? kept.size() : jvm.loaders(before, PATIENCE);
    System.out.printf(
        "redeployments: %s, %s, %d in %d s, answers by status %s, class loaders with our classes %d"
            + " then %d, with those that the server keeps by itself %d%n",
        System.getProperty("tck.server"),
        archive,
        TIMES,
        (System.nanoTime() - started) / 1_000_000_000,
        statuses,
        before,
        after,
        jvm.loaders());
    if (HEAP != null) {
      jvm.dump(Path.of(HEAP));
    }
    assertThat(after).as(kept.toString()).isLessThanOrEqualTo(before);
    assertThat(before).isPositive();
    assertThat(jvm.instances(REQUEST)).isZero();
    assertThat(statuses.get(200)).isPositive();
    assertThat(jvm.ownThreads()).isEmpty();
    assertNothingOfOursFailed(mark);
  }

  private void use(String application, List<String> paths) {
    int number = 0;
    while (!over.get()) {
      int status;
      try {
        status = sendForText(request(application, paths.get(number++ % paths.size()))).statusCode();
      } catch (IOException e) {
        status = 0;
      } catch (InterruptedException e) {
        return;
      }
      statuses.merge(status, 1, Integer::sum);
    }
  }
}
