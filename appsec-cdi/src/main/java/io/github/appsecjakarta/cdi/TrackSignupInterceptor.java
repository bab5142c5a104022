// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.TrackSignup;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records calls of what carries {@link TrackSignup}. */
@TrackSignup
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TrackSignupInterceptor extends Tracking<TrackSignup> {
  private static final long serialVersionUID = 1L;

  /** Made by the CDI container. */
  public TrackSignupInterceptor() {
    super(TrackSignup.class);
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
      return;
    }
    String login = values.login(call);
    String userId = values.userId(call);
    Map<String, Object> facts = values.facts(call);
    if (login != null) {
      facts.put("usr.login", login);
    }
    String name = userId == null ? login : userId;
    if (name != null) {
      context.trackSignup(name, facts);
    } else {
      context.trackEvent("users.signup", facts);
    }
  }
}
