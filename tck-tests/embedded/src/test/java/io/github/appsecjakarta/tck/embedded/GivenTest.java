// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.tck.app.given.GivenRest;
import io.github.appsecjakarta.tck.app.given.GivenServlet;
import io.github.appsecjakarta.tck.traffic.GivenCheck;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;

/** What the application gets, the rules were given. */
class GivenTest {
  private static final long SEED = Long.getLong("given.seed", 20261124);
  private static final int REQUESTS = Integer.getInteger("given.requests", 1500);

  @Test
  void whatTheApplicationGetsTheRulesWereGiven() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      server.add("plain", List.of(GivenServlet.class), List.of(GivenRest.class), Map.of());
      Context context =
          server.add(
              "given",
              List.of(GivenServlet.class),
              List.of(GivenRest.class),
              Map.of("appsec.waf.rules", "classpath:given-rules.json", "appsec.waf.budget", "10s"));
      server.start();
      GivenCheck check = new GivenCheck(server.port(), "given", "plain").run(SEED, REQUESTS);
      System.out.println(
          "given: embedded Tomcat, seed " + SEED + ", requests " + REQUESTS + ", " + check);
      for (String kind : check.unexplained()) {
        System.out.println("======== " + kind + "\n" + check.samples(kind));
      }
      assertThat(EmbeddedServer.runtime(context).reported().of(Count.JUDGING_FAILED)).isZero();
      assertThat(check.unexplained()).isEmpty();
    }
  }
}
