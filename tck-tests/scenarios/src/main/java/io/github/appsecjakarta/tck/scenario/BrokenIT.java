// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.traffic.BrokenRequests;
import io.github.appsecjakarta.tck.traffic.RawHttp;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bad input of every kind never ends in an exception of ours. */
final class BrokenIT extends Scenario {

  private static final long SEED = Long.getLong("broken.seed", 20261124);

  private static final int REQUESTS = Integer.getInteger("broken.requests", 300);

  @Test
  void whateverIsSentNothingOfOursFails() throws Exception {
    int port = Tck.uri("bodies-block").getPort();
    long mark = Tck.log().mark();
    BrokenRequests broken = new BrokenRequests(SEED, "bodies-block");
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      statuses.merge(RawHttp.sendAll(port, broken.next()).status(), 1, Integer::sum);
    }
    System.out.println(
        "broken: "
            + System.getProperty("tck.server")
            + ", seed "
            + SEED
            + ", requests "
            + REQUESTS
            + ", answers by status "
            + statuses);
    HttpResponse<String> after =
        sendForText(request("bodies-block", "servlet/nothing?q=" + INJECTION));
    assertThat(after.statusCode()).isEqualTo(403);
    assertNothingOfOursFailed(mark);
  }
}
