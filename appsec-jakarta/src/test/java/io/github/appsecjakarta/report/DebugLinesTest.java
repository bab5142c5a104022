// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.Requests;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebugLinesTest {
  private final MemoryLogger log = new MemoryLogger();
  private final CurrentRequest request = Requests.product(new JudgeStub());

  @Test
  void aRequestIsOneLine() {
    RequestState state = RequestState.of(request);
    state.given(List.of("server.request.query", "server.request.headers.no_cookies"));
    state.judged(
        new Verdict(List.of(), Map.of(), Map.of(), false, false, Truncation.NONE, 412_345));
    assertThat(
            request.add(
                new AttackDetected(
                    List.of(Map.of("rule", Map.of("id", "scan-001"))), false, false, null, null)))
        .isTrue();
    new DebugLines(log, true).write(request, state, 200);
    assertThat(log.lines)
        .containsExactly(
            "INFO APPSEC0401 judged [server.request.query, server.request.headers.no_cookies],"
                + " rules [scan-001], passed, status 200, 412 us");
  }

  @Test
  void nothingIsWrittenUnlessAskedFor() {
    DebugLines lines = new DebugLines(log, false);
    assertThat(lines.wanted()).isFalse();
    lines.write(request, RequestState.of(request), 200);
    assertThat(log.lines).isEmpty();
  }
}
