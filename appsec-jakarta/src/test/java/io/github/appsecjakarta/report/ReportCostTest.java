// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.Requests;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reporting costs; memory only, which can be counted. */
class ReportCostTest {
  private static final int REQUESTS = 20_000;
  private static final Verdict CLEAN =
      new Verdict(List.of(), Map.of(), Map.of(), false, false, Truncation.NONE, 1000);
  private static final Set<String> ADDRESSES = Set.of("server.request.query");

  @Test
  void aCleanRequestAllocatesAtMost500Bytes() {
    Reports reports =
        ReportSinks.create(
            ReportOptions.defaults(Reporter.here("shop", null, null)),
            new Counters(),
            Spans.find(),
            new MemoryLogger());
    CurrentRequest[] requests = new CurrentRequest[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      requests[i] = Requests.product(new JudgeStub());
    }
    report(reports, requests, 0, REQUESTS / 2);
    long before = allocated();
    report(reports, requests, REQUESTS / 2, REQUESTS);
    long each = (allocated() - before) / (REQUESTS / 2);
    assertThat(each).as("bytes for each request").isLessThanOrEqualTo(500);
  }

  private static void report(Reports reports, CurrentRequest[] requests, int from, int to) {
    for (int i = from; i < to; i++) {
      CurrentRequest request = requests[i];
      reports.started(request);
      Reports.Passage passage = reports.entered(request);
      reports.judged(request, ADDRESSES, CLEAN);
      passage.proceeds();
      passage.answered(name -> "");
      reports.ended(request, 200);
      passage.left(false);
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
