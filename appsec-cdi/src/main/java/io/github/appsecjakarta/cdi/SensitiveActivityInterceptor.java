// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records calls of what carries {@link SensitiveActivity}, before they happen: also a call that
 * fails was tried. Where the caller is refused, the method is not called.
 */
@SensitiveActivity
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class SensitiveActivityInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Made by the CDI container. */
  public SensitiveActivityInterceptor() {}

  /**
   * Goes around a method.
   *
   * @param invocation the call
   * @return what the method returns
   * @throws Exception whatever the method throws
   */
  @AroundInvoke
  public @Nullable Object record(InvocationContext invocation) throws Exception {
    Activity activity = Activity.of(invocation);
    if (activity != null) {
      AppSec.context().trackSensitiveActivity(activity.name(), activity.requiredRole(), Map.of());
    }
    return invocation.proceed();
  }

  /**
   * Goes around a method that a timer calls.
   *
   * @param invocation the call
   * @return what the method returns
   * @throws Exception whatever the method throws
   */
  @AroundTimeout
  public @Nullable Object recordTimeout(InvocationContext invocation) throws Exception {
    return record(invocation);
  }
}
