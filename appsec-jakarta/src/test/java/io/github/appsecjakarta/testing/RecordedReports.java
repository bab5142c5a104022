// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.testing;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.report.SpanTime;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports that are only remembered. */
public final class RecordedReports implements Reports {
  /** The events, in order. */
  public final List<SecurityEvent> events = new ArrayList<>();

  /** The requests they came with, in the same order. */
  public final List<@Nullable CurrentRequest> requests = new ArrayList<>();

  /** What is said of every span. */
  public SpanTime spanTime = SpanTime.NONE;

  @Override
  public SpanTime spanTime(CurrentRequest request) {
    return spanTime;
  }

  @Override
  public Passage entered(CurrentRequest request) {
    return Passage.NOTHING;
  }

  @Override
  public void judged(CurrentRequest request, Set<String> addresses, Verdict verdict) {}

  @Override
  public void started(CurrentRequest request) {}

  @Override
  public void spanSeen(CurrentRequest request) {}

  @Override
  public synchronized void event(SecurityEvent event, @Nullable CurrentRequest request) {
    events.add(event);
    requests.add(request);
  }

  @Override
  public void ended(CurrentRequest request, int status) {}
}
