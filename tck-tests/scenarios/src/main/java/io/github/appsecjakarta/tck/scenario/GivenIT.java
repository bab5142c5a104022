// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.traffic.GivenCheck;
import org.junit.jupiter.api.Test;

/** What the application gets, the rules were given. */
final class GivenIT extends Scenario {

  private static final long SEED = Long.getLong("given.seed", 20261124);

  private static final int REQUESTS = Integer.getInteger("given.requests", 300);

  @Test
  void whatTheApplicationGetsTheRulesWereGiven() throws Exception {
    int port = Tck.uri("given").getPort();
    long mark = Tck.log().mark();
    GivenCheck check = new GivenCheck(port, "given", "given-plain").run(SEED, REQUESTS);
    System.out.println(
        "given: "
            + System.getProperty("tck.server")
            + ", seed "
            + SEED
            + ", requests "
            + REQUESTS
            + ", "
            + check);
    for (String kind : check.unexplained()) {
      System.out.println("======== " + kind + "\n" + check.samples(kind));
    }
    assertNothingOfOursFailed(mark);
    assertThat(check.unexplained()).isEmpty();
  }
}
