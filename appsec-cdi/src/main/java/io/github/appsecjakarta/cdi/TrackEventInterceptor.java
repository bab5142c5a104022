// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.TrackEvent;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records calls of what carries {@link TrackEvent}. */
@TrackEvent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TrackEventInterceptor extends Tracking<TrackEvent> {
  private static final long serialVersionUID = 1L;

  /** Made by the CDI container. */
  public TrackEventInterceptor() {
    super(TrackEvent.class);
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
    if (tracked.values().succeeded(call, false)) {
      tell(context, tracked.name(), tracked, call);
    } else {
      threw(context, tracked, call);
    }
  }

  @Override
  void threw(TrackedContext context, Tracked tracked, Call call) {
    String name = tracked.marker().failure();
    if (!name.isBlank()) {
      tell(context, name, tracked, call);
    }
  }

  private static void tell(TrackedContext context, String name, Tracked tracked, Call call) {
    Map<String, Object> facts = tracked.values().facts(call);
    String userId = tracked.values().userId(call);
    if (userId != null) {
      facts.putIfAbsent("usr.id", userId);
    }
    context.trackEvent(name, facts);
  }
}
