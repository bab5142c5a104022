// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.runtime.RequestCounters;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import io.github.appsecjakarta.tck.app.bodies.BodyRest;
import io.github.appsecjakarta.tck.app.bodies.BodyServlet;
import io.github.appsecjakarta.tck.traffic.BrokenRequests;
import io.github.appsecjakarta.tck.traffic.RawHttp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;

/** Bad input of every kind never ends in an exception of ours. */
class BrokenRequestsTest {
  private static final long SEED = Long.getLong("broken.seed", 20261124);
  private static final int REQUESTS = Integer.getInteger("broken.requests", 1000);

  @Test
  void whateverIsSentNothingOfOursFails() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      List<Class<?>> servlets = List.of(BodyServlet.class);
      List<Class<?>> resources = List.of(BodyRest.class);
      Context context =
          server.add(
              "watch",
              servlets,
              resources,
              Map.of("appsec.body.limit", "16KiB", "appsec.response.body.limit", "10KiB"));
      server.start();
      Map<Integer, Integer> statuses = new TreeMap<>();
      BrokenRequests watched = new BrokenRequests(SEED, "watch");
      for (int i = 0; i < REQUESTS; i++) {
        int status = RawHttp.sendAll(server.port(), watched.next()).status();
        statuses.merge(status, 1, Integer::sum);
      }
      RequestCounters counters = EmbeddedServer.runtime(context).counters();
      System.out.printf(
          "broken: embedded Tomcat, seed %d, requests %d, answers by status %s, matched %d%n",
          SEED, REQUESTS, statuses, counters.of(Count.MATCHED));
      assertThat(counters.of(Count.REQUESTS)).isPositive();
      assertThat(EmbeddedServer.runtime(context).reported().of(Counters.Count.JUDGING_FAILED))
          .isZero();
    }
  }
}
