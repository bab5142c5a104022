// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompatTest {
  private final List<String> calls = new ArrayList<>();
  private @Nullable AppSecContext context;

  @BeforeEach
  void bind() {
    InvocationHandler handler = this::record;
    context =
        (AppSecContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AppSecContext.class}, handler);
    AppSecContext unused = AppSec.bind(context);
  }

  @AfterEach
  void unbind() {
    context = null;
    AppSecContext unused = AppSec.bind(null);
  }

  private @Nullable Object record(Object proxy, Method method, Object[] arguments)
      throws InvocationTargetException, IllegalAccessException {
    calls.add(method.getName() + Arrays.toString(arguments));
    return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
  }

  @Test
  void theOlderEventTracker() {
    EventTracker tracker = GlobalTracer.getEventTracker();
    tracker.trackLoginSuccessEvent("u1", Map.of("k", "v"));
    tracker.trackLoginFailureEvent("u1", true, null);
    tracker.trackCustomEvent("users.signup", null);
    assertThat(calls)
        .containsExactly(
            "trackLoginSuccess[u1, u1, {k=v}]",
            "trackLoginFailure[u1, true, {usr.id=u1}]",
            "trackEvent[users.signup, {}]");
  }

  @Test
  void theNewerEventTracker() {
    EventTrackerV2.trackUserLoginSuccess("bob", null, null);
    EventTrackerV2.trackUserLoginFailure("bob", false, Map.of("k", "v"));
    EventTrackerV2.trackCustomEvent("e", Map.of());
    assertThat(calls)
        .containsExactly(
            "trackLoginSuccess[bob, null, {}]",
            "trackLoginFailure[bob, false, {k=v}]",
            "trackEvent[e, {}]");
  }

  @Test
  void theUser() {
    User.setUser("u1", Map.of("name", "Jean", "plan", "gold"));
    assertThat(calls).singleElement().asString().contains("id=u1", "name=Jean", "{plan=gold}");
  }

  @Test
  void blocking() {
    assertThat(Blocking.forUser("u1").shouldBlock()).isNotNull();
    Blocking.forUser("u1").blockIfMatch();
    assertThat(Blocking.tryCommitBlockingResponse(410, BlockingContentType.JSON)).isTrue();
    assertThat(calls).containsExactly("isBlocked[u1]", "blockIfMatch[u1]", "refuse[410, json, {}]");
  }

  @Test
  void nullAndEmptyNamesAreIllegal() {
    EventTracker tracker = GlobalTracer.getEventTracker();
    for (String wrong : Arrays.asList("", " ", null)) {
      assertThatThrownBy(() -> tracker.trackCustomEvent(any(wrong), Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Blocking.forUser(any(wrong)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(calls).isEmpty();
  }

  @SuppressWarnings("NullAway") // what callers without null checks do
  private static String any(@Nullable String text) {
    return text;
  }
}
