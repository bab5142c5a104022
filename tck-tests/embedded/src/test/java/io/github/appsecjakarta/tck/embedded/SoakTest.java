// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.runtime.RequestCounters;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import io.github.appsecjakarta.tck.app.bodies.BodyRest;
import io.github.appsecjakarta.tck.app.bodies.BodyServlet;
import io.github.appsecjakarta.tck.traffic.SoakTraffic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** After very many requests of every kind nothing of them is left. */
@EnabledIfSystemProperty(named = "soak.requests", matches = "[0-9]+")
class SoakTest {
  private static final long SEED = Long.getLong("soak.seed", 20261124);
  private static final int REQUESTS = Integer.getInteger("soak.requests", 0);
  private static final int WARM_UP = REQUESTS / 10;
  private static final int PARALLEL = 64;
  private static final long MEBIBYTE = 1024 * 1024;

  /** What the server and the clients grow by without AppSec: 3.5 MiB, recorded in docs/record. */
  private static final long BARE_GROWTH = 4 * MEBIBYTE;

  @Test
  @DisabledIfSystemProperty(named = "soak.bare", matches = "true")
  void nothingIsLeftOfVeryManyRequests() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      Context context = deployed(server, Map.of());
      Growth growth = Growth.of(server);
      AppSecRuntime runtime = EmbeddedServer.runtime(context);
      RequestCounters counters = runtime.counters();
      Counters reported = runtime.reported();
      Map<String, Long> outcomes = runtime.numbers().outcomes();
      System.out.printf(
          "soak: embedded Tomcat, %s, counters %s, dropped %s, outcomes %s, more of %s%n",
          growth, all(counters), all(reported), outcomes, growth.explained());
      assertThat(growth.traffic.failures()).isEmpty();
      assertThat(growth.bytesBeyondServer()).as(growth.explained()).isLessThan(2 * MEBIBYTE);
      assertThat(growth.bytes()).as(growth.explained()).isLessThan(2 * MEBIBYTE + BARE_GROWTH);
      assertThat(growth.after.perRequest()).isEmpty();
      assertThat(growth.threadsAfter).isEqualTo(growth.threadsBefore);
      assertThat(reported.of(Counters.Count.JUDGING_FAILED)).isZero();
      long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
      assertThat(all).isEqualTo(counters.of(Count.REQUESTS));
      assertThat(outcomes.get("blocked")).isEqualTo(counters.of(Count.BLOCKED));
    }
  }

  /** What the server and the clients of this test keep themselves, to compare: alone in its JVM. */
  @Test
  @EnabledIfSystemProperty(named = "soak.bare", matches = "true")
  void theSameWithoutAppSec() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      Context unused = deployed(server, Map.of("appsec.enabled", "false"));
      Growth growth = Growth.of(server);
      System.out.printf(
          "soak: embedded Tomcat without AppSec, %s, more of %s%n", growth, growth.explained());
      assertThat(growth.threadsAfter).isEqualTo(growth.threadsBefore);
    }
  }

  private static Context deployed(EmbeddedServer server, Map<String, String> more)
      throws Exception {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "appsec.waf.mode",
                "block",
                "appsec.waf.budget",
                "1s",
                "appsec.body.limit",
                "16KiB"));
    settings.putAll(more);
    Context context =
        server.add("soak", List.of(BodyServlet.class), List.of(BodyRest.class), settings);
    server.start();
    return context;
  }

  /** What was there after the first requests, and after all. */
  private record Growth(
      SoakTraffic traffic,
      LiveHeap before,
      LiveHeap after,
      int threadsBefore,
      int threadsAfter,
      long nanos) {

    static Growth of(EmbeddedServer server) throws Exception {
      long started = System.nanoTime();
      SoakTraffic traffic = new SoakTraffic(server.port(), "soak", SEED, PARALLEL);
      traffic.run(WARM_UP);
      LiveHeap before = LiveHeap.now();
      int threads = threads();
      traffic.run(REQUESTS - WARM_UP);
      LiveHeap after = LiveHeap.now();
      return new Growth(traffic, before, after, threads, threads(), System.nanoTime() - started);
    }

    long bytes() {
      return after.bytes() - before.bytes();
    }

    long bytesBeyondServer() {
      return after.bytesBeyondServer() - before.bytesBeyondServer();
    }

    String explained() {
      return after.growthSince(before);
    }

    @Override
    public String toString() {
      return String.format(
          "seed %d, requests %d in %d s, %s, live set %.1f then %.1f MiB (beyond what a server keeps"
              + " %.1f then %.1f), threads %d then %d",
          SEED,
          REQUESTS,
          nanos / 1_000_000_000,
          traffic,
          mebibytes(before.bytes()),
          mebibytes(after.bytes()),
          mebibytes(before.bytesBeyondServer()),
          mebibytes(after.bytesBeyondServer()),
          threadsBefore,
          threadsAfter);
    }
  }

  private static double mebibytes(long bytes) {
    return bytes / (double) MEBIBYTE;
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.getName().startsWith("soak-"))
            .count();
  }

  private static String all(Counters counters) {
    return Arrays.stream(Counters.Count.values())
        .filter(count -> counters.of(count) > 0)
        .map(count -> count + "=" + counters.of(count))
        .collect(Collectors.joining(" ", "{", "}"));
  }

  private static String all(RequestCounters counters) {
    StringBuilder text = new StringBuilder();
    for (Count count : Count.values()) {
      text.append(count).append('=').append(counters.of(count)).append(' ');
    }
    return text.toString().strip();
  }
}
