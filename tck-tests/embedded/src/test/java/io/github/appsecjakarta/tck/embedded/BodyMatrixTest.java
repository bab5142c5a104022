// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.tck.app.bodies.BodyRest;
import io.github.appsecjakarta.tck.app.bodies.BodyServlet;
import io.github.appsecjakarta.tck.traffic.BodyMatrix;
import io.github.appsecjakarta.tck.traffic.BodyMatrix.Cell;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies, however they are sent and read. */
class BodyMatrixTest {
  private static EmbeddedServer server;
  private static Context context;

  @BeforeAll
  static void start() throws Exception {
    server = new EmbeddedServer();
    List<Class<?>> servlets = List.of(BodyServlet.class);
    List<Class<?>> resources = List.of(BodyRest.class);
    server.add("plain", servlets, resources, Map.of());
    context =
        server.add(
            "block",
            servlets,
            resources,
            Map.of(
                "appsec.waf.mode",
                "block",
                "appsec.waf.budget",
                "10s",
                "appsec.body.limit",
                BodyMatrix.LIMIT));
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    assertThat(EmbeddedServer.runtime(context).reported().of(Count.JUDGING_FAILED)).isZero();
    server.close();
  }

  static List<Cell> cells() {
    return BodyMatrix.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theApplicationGetsWhatWasSentAndNoAttack(Cell cell) throws Exception {
    HttpResponse<String> expected = cell.send(uri("plain"), false);
    HttpResponse<String> answer = cell.send(uri("block"), false);
    assertThat(answer.body()).isEqualTo(expected.body());
    assertThat(answer.statusCode()).isEqualTo(expected.statusCode()).isEqualTo(200);
    HttpResponse<String> refusal = cell.send(uri("block"), true);
    assertThat(refusal.body()).contains("security_response_id");
    assertThat(refusal.statusCode()).isEqualTo(403);
  }

  @Test
  void jsonThatIsNotClosedKeepsNoThread() throws Exception {
    long before = EmbeddedServer.runtime(context).reported().of(Count.BODY_END_REPEATED);
    int status = BodyMatrix.sendUnclosedJson(uri("block")).statusCode();
    assertThat(status).isBetween(400, 599);
    assertThat(EmbeddedServer.runtime(context).reported().of(Count.BODY_END_REPEATED))
        .isEqualTo(before + 1);
  }

  private static URI uri(String application) {
    return URI.create("http://localhost:" + server.port() + "/" + application + "/");
  }
}
