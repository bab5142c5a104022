// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.concurrent;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import org.jspecify.annotations.Nullable;

/** What a task has while it runs: a copy of the request that submitted it, or nothing. */
record TaskContext(@Nullable AppSecContext context, @Nullable CurrentRequest request)
    implements ThreadContextSnapshot {
  static final TaskContext NONE = new TaskContext(null, null);

  @Override
  public ThreadContextRestorer begin() {
    CurrentRequest bound = CurrentRequest.get();
    if (bound != null && request != null && request.isTaskOf(bound)) {
      // a proxy that is called by the request itself works on that, not on a copy
      return () -> {};
    }
    return new Before(this, CurrentRequest.bind(request), AppSec.bind(context));
  }

  /** What the thread had before; it keeps the copy while the task runs, the thread does not. */
  private record Before(
      TaskContext running, @Nullable CurrentRequest request, @Nullable AppSecContext context)
      implements ThreadContextRestorer {
    @Override
    public void endContext() {
      CurrentRequest unusedRequest = CurrentRequest.bind(request);
      AppSecContext unusedContext = AppSec.bind(context);
    }
  }
}
