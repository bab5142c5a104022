// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.SpanTime;
import io.github.appsecjakarta.request.Coverage;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.Handler;
import io.github.appsecjakarta.request.RequestFacts;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.RecordedReports;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of which requests shapes are taken. */
class SchemaSamplingTest {
  private final JudgeStub judge = new JudgeStub();
  private final RecordedReports reports = new RecordedReports();
  private long now = Long.MAX_VALUE - 5;
  private final SchemaSampling sampling =
      new SchemaSampling(reports, true, Duration.ofSeconds(30), () -> now);

  private CurrentRequest request(String method, String route) {
    CurrentRequest request =
        new CurrentRequest(
            new RequestFacts(method, "/", "198.51.100.7", null, null, Map.of()), judge);
    request.handler(new Handler(route, "Resource.method"));
    return request;
  }

  private boolean taken(CurrentRequest request, int status) {
    judge.judged.clear();
    reports.spanTime = SpanTime.REQUEST;
    sampling.take(request, status, SpanTime.REQUEST, Map::of);
    return !judge.judged.isEmpty() && judge.judged.get(0).containsKey("waf.context.processor");
  }

  private boolean taken(String method, String route, int status) {
    return taken(request(method, route), status);
  }

  @Test
  void oneOfAKindInAnInterval() {
    assertThat(taken("GET", "/a", 200)).isTrue();
    assertThat(taken("GET", "/a", 200)).isFalse();
    now += Duration.ofSeconds(29).toNanos();
    assertThat(taken("GET", "/a", 200)).isFalse();
    now += Duration.ofSeconds(1).toNanos();
    assertThat(taken("GET", "/a", 200)).isTrue();
  }

  @Test
  void methodRouteAndStatusMakeAKind() {
    assertThat(taken("GET", "/a", 200)).isTrue();
    assertThat(taken("POST", "/a", 200)).isTrue();
    assertThat(taken("GET", "/b", 200)).isTrue();
    assertThat(taken("GET", "/a", 404)).isTrue();
  }

  @Test
  void clientsCannotMakeUpKinds() {
    assertThat(taken("BREW", "/a", 200)).isTrue();
    assertThat(taken("WHEN", "/a", 200)).isFalse();
  }

  @Test
  void theKindTakenLongestAgoIsForgotten() {
    for (int i = 0; i <= SchemaSampling.MAX_KINDS; i++) {
      assertThat(taken("GET", "/" + i, 200)).isTrue();
    }
    assertThat(taken("GET", "/" + SchemaSampling.MAX_KINDS, 200)).isFalse();
    assertThat(taken("GET", "/0", 200)).isTrue();
  }

  @Test
  void whatWasRefusedExcludedOrLedNowhereIsNotTaken() {
    CurrentRequest refused = request("GET", "/a");
    refused.refused("7f6b2b0e-0000-4000-8000-000000000001", 403);
    CurrentRequest excluded = request("GET", "/a");
    excluded.coverage(Coverage.EXCLUDED);
    CurrentRequest lost = request("GET", "/a");
    lost.handler(Handler.UNKNOWN);

    assertThat(taken(refused, 403)).isFalse();
    assertThat(taken(excluded, 200)).isFalse();
    assertThat(taken(lost, 404)).isFalse();
    assertThat(taken(request("GET", "/a"), 0)).isFalse();
    assertThat(taken(request("GET", "/a"), 200)).isTrue();
  }

  @Test
  void onlyTheMomentBeforeTheSpanEndsCounts() {
    CurrentRequest request = request("GET", "/a");
    reports.spanTime = SpanTime.RESOURCE;
    sampling.take(request, 200, SpanTime.REQUEST, Map::of);
    assertThat(judge.judged).isEmpty();
    sampling.take(request, 200, SpanTime.RESOURCE, () -> Map.of("more", "values"));
    assertThat(judge.judged)
        .singleElement()
        .satisfies(given -> assertThat(given).containsKeys("waf.context.processor", "more"));
  }

  @Test
  void switchedOffNothingIsTaken() {
    SchemaSampling off = new SchemaSampling(reports, false, Duration.ofSeconds(30), () -> now);
    off.take(request("GET", "/a"), 200, SpanTime.NONE, Map::of);
    assertThat(judge.judged).isEmpty();
  }
}
