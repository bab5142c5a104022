// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.concurrent;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.Map;

/**
 * Gives tasks of managed executors, and contextual proxies, the user, the address and the trace of
 * the request that submits them. A service that only an implementation of Jakarta Concurrency looks
 * for. Never throws; thread-safe.
 */
public final class RequestContextProvider implements ThreadContextProvider {
  /** What it is called in a {@code ContextServiceDefinition}. */
  public static final String TYPE = "io.github.appsecjakarta.request";

  /** For {@link java.util.ServiceLoader}. */
  public RequestContextProvider() {}

  @Override
  public ThreadContextSnapshot currentContext(Map<String, String> props) {
    CurrentRequest request = CurrentRequest.get();
    TrackedContext context = request == null ? null : TrackedContext.ofThisThread();
    if (request == null || context == null) {
      return TaskContext.NONE;
    }
    try {
      return new TaskContext(context, context.forTask(request));
    } catch (RuntimeException | LinkageError e) {
      context.failed("handing a request to a task", e);
      return TaskContext.NONE;
    }
  }

  @Override
  public ThreadContextSnapshot clearedContext(Map<String, String> props) {
    return TaskContext.NONE;
  }

  @Override
  public String getThreadContextType() {
    return TYPE;
  }
}
