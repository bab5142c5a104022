// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Sees what identity stores answer. A store's own failure passes through untouched, and a failure
 * of ours leaves its answer as it is. Names no type of Jakarta Security, which may be absent.
 */
@ObservedStore
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class StoreInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The interface's method calls the one for the kind of credential: one attempt, seen once. */
  private static final ThreadLocal<@Nullable Boolean> ASKED = new ThreadLocal<>();

  /** Made by the CDI container. */
  public StoreInterceptor() {}

  /**
   * Goes around {@code validate}.
   *
   * @param invocation the call
   * @return the store's answer, or that the credentials are invalid where the user is refused
   * @throws Exception whatever the store throws
   */
  @AroundInvoke
  public @Nullable Object observe(InvocationContext invocation) throws Exception {
    if (ASKED.get() != null) {
      return invocation.proceed();
    }
    TrackedContext context = TrackedContext.ofThisThread();
    Object answer = asked(invocation, context);
    if (answer == null || context == null) {
      return answer;
    }
    return StoreAnswer.observed(context, invocation.getParameters(), answer);
  }

  private static @Nullable Object asked(
      InvocationContext invocation, @Nullable TrackedContext context) throws Exception {
    ASKED.set(true);
    try {
      return invocation.proceed();
    } catch (Exception e) {
      if (context != null) {
        StoreAnswer.failed(context, invocation.getParameters());
      }
      throw e;
    } finally {
      ASKED.remove();
    }
  }
}
