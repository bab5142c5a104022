// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.TrackLogin;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Records calls of what carries {@link TrackLogin}. */
@TrackLogin
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TrackLoginInterceptor extends Tracking<TrackLogin> {
  private static final long serialVersionUID = 1L;

  /** Made by the CDI container. */
  public TrackLoginInterceptor() {
    super(TrackLogin.class);
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
  void returned(TrackedContext context, Tracked tracked, Call call) {
    Values values = tracked.values();
    if (!values.succeeded(call, true)) {
      failed(context, values, call);
      return;
    }
    String userId = values.userId(call);
    String login = values.login(call);
    String name = login == null ? userId : login;
    if (name != null) {
      context.trackLoginSuccess(name, userId, values.facts(call));
    } else {
      context.missedLogin();
    }
  }

  @Override
  void threw(TrackedContext context, Tracked tracked, Call call) {
    failed(context, tracked.values(), call);
  }

  private static void failed(TrackedContext context, Values values, Call call) {
    String login = values.login(call);
    String name = login == null ? values.userId(call) : login;
    if (name != null) {
      context.loginFailed(name, values.userExists(call), values.facts(call));
    } else {
      context.missedLogin();
    }
  }
}
