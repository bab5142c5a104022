// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.traffic.BodyMatrix;
import io.github.appsecjakarta.tck.traffic.BodyMatrix.Cell;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies, however they are sent and read. */
final class BodyMatrixIT extends Scenario {

  static List<Cell> cells() {
    // RESTEasy fails, without us too, if another thread resumes before the request is suspended
    return BodyMatrix.cells().stream()
        .filter(cell -> !cell.path().equals("rest/suspended"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theApplicationGetsWhatWasSentAndNoAttack(Cell cell) throws Exception {
    HttpResponse<String> expected = cell.reference().send(Tck.uri("bodies-plain"), false);
    HttpResponse<String> answer = cell.send(Tck.uri("bodies-block"), false);
    assertThat(answer.body()).isEqualTo(expected.body());
    assertThat(answer.statusCode()).isEqualTo(expected.statusCode()).isEqualTo(200);
    HttpResponse<String> refusal = cell.send(Tck.uri("bodies-block"), true);
    assertThat(refusal.body()).contains("security_response_id");
    assertThat(refusal.statusCode()).isEqualTo(403);
  }

  @Test
  void jsonThatIsNotClosedKeepsNoThread() throws Exception {
    HttpResponse<String> answer = BodyMatrix.sendUnclosedJson(Tck.uri("bodies-block"));
    assertThat(answer.statusCode()).isBetween(400, 599);
    // told once a minute, so perhaps of another request
    assertThat(Tck.log().since(0)).contains("read the end of a body again and again");
  }
}
