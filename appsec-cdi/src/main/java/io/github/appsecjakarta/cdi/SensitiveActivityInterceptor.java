// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Records calls of what carries {@link SensitiveActivity}, before they happen: also a call that
 * fails was tried. Where the caller is refused, the method is not called.
 */
@SensitiveActivity
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class SensitiveActivityInterceptor extends Tracking<SensitiveActivity> {
  private static final long serialVersionUID = 1L;

  /** Made by the CDI container. */
  public SensitiveActivityInterceptor() {
    super(SensitiveActivity.class);
  }

  /**
   * Goes around a method, also one that a timer calls.
   *
   * @param invocation the call
   * @return what the method returns
   * @throws Exception whatever the method throws
   */
  @AroundInvoke
  @AroundTimeout
  public @Nullable Object record(InvocationContext invocation) throws Exception {
    return around(invocation);
  }

  @Override
  void called(TrackedContext context, Tracked tracked, Call call) {
    context.trackSensitiveActivity(
        tracked.name(), tracked.marker().requiredRole(), tracked.values().facts(call));
  }
}
