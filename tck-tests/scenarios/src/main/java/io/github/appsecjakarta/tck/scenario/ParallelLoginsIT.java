// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many logins at the same time. */
final class ParallelLoginsIT extends Scenario {

  private static final int LOGINS = 100;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyLoginIsOneEvent(boolean sameUser) throws Exception {
    String agent = "parallel-" + sameUser;
    long mark = Tck.log().mark();
    List<Callable<Integer>> logins = new ArrayList<>();
    for (int i = 0; i < LOGINS; i++) {
      String user = sameUser ? "user" : "user" + i;
      logins.add(
          () ->
              sendForText(
                      form("ja-custom", "login", "name=" + user + "&password=sesame")
                          .header("User-Agent", agent))
                  .statusCode());
    }
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      for (Future<Integer> login : threads.invokeAll(logins)) {
        assertThat(login.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
    Observed unused = settled("ja-custom", request("ja-custom", "style.css"));
    assertThat(Tck.log().eventsSoFar(mark, "ja-custom", agent))
        .hasSize(LOGINS)
        .allSatisfy(event -> assertThat(event).containsEntry("event", "users.login.success"))
        .extracting(event -> event.get("login"))
        .satisfies(names -> assertThat(names.stream().distinct()).hasSize(sameUser ? 1 : LOGINS));
  }
}
