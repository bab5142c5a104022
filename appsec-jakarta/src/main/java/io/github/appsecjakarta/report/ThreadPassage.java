// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.request.CurrentRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A thread that works on a request. */
final class ThreadPassage implements Reports.Passage {
  private final EventReports reports;
  private final CurrentRequest request;
  private final @Nullable Object context;

  ThreadPassage(EventReports reports, CurrentRequest request, @Nullable Object context) {
    this.reports = reports;
    this.request = request;
    this.context = context;
  }

  @Override
  public void proceeds() {
    reports.proceeds(request);
  }

  @Override
  public void answered(UnaryOperator<@Nullable String> header) {
    reports.guarded(() -> reports.spans().answered(request, header));
  }

  @Override
  public void left(boolean refused) {
    reports.left(request);
    Object entered = context;
    if (entered != null) {
      reports.guarded(() -> reports.spans().all().leave(entered, ends(refused)));
    }
  }

  /** What a refusal interrupted nobody else ends; our own span is ended with the request. */
  private boolean ends(boolean refused) {
    return refused && !reports.spans().ownIsCurrent(request);
  }
}
