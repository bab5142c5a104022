// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.Propagation;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.login.ObservedNames;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.request.Caller;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.RecordedReports;
import io.github.appsecjakarta.testing.Requests;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestContextProviderTest {
  private static final int COLLECTIONS = 100;

  private final RecordedReports reports = new RecordedReports();
  private final JudgeStub judge = new JudgeStub();
  private final JudgeStub outside = new JudgeStub();
  private final Counters counters = new Counters();
  private final TrackedContext context =
      new TrackedContext(
          reports,
          outside::refuses,
          new LoginObserver(reports, new ObservedNames(LoginMode.IDENT, ""), counters),
          counters,
          false);
  private final ThreadContextProvider provider = new RequestContextProvider();

  @AfterEach
  void unbind() {
    bind(null, null);
  }

  @Test
  void implementationsOfJakartaConcurrencyFindIt() {
    assertThat(ServiceLoader.load(ThreadContextProvider.class))
        .singleElement()
        .isInstanceOf(RequestContextProvider.class);
    assertThat(provider.getThreadContextType()).isEqualTo(RequestContextProvider.TYPE);
  }

  @Test
  void anEventOfATaskHasUserAddressAndCallerOfTheRequestThatSubmittedIt() {
    CurrentRequest request = Requests.product(judge);
    request.user(User.of("u1"));
    request.caller(new Known("amy"));
    ThreadContextSnapshot captured = captured(request);
    elsewhere(captured, () -> context.trackEvent("report.made", Map.of()));
    CurrentRequest task = Objects.requireNonNull(reports.requests.get(0));
    assertThat(task.user()).isEqualTo(User.of("u1"));
    assertThat(task.facts()).isEqualTo(request.facts());
    assertThat(task.caller().name()).isEqualTo("amy");
    assertThat(request.events()).isEmpty();
  }

  @Test
  void aTaskTellsServicesThatItCallsWhoTheUserIs() {
    bind(Requests.product(judge), context);
    context.setUser(User.of("u1"), Propagation.DOWNSTREAM);
    ThreadContextSnapshot captured = provider.currentContext(Map.of());
    elsewhere(
        captured,
        () ->
            assertThat(AppSec.context().downstreamHeaders()).containsEntry("baggage", "usr.id=u1"));
  }

  @Test
  void whatATaskSetsStaysWithTheTask() {
    CurrentRequest request = Requests.product(judge);
    elsewhere(captured(request), () -> context.setUser(User.of("u2")));
    assertThat(request.user()).isNull();
    assertThat(judge.judged).isEmpty();
  }

  @Test
  void aBlockedUserLeavesTheTaskAndTheRequestGetsNoAnswerFromThere() {
    outside.blocked.add("u2");
    ThreadContextSnapshot captured = captured(Requests.product(judge));
    elsewhere(
        captured,
        () -> {
          assertThat(context.isBlocked("u2")).isTrue();
          assertThatThrownBy(() -> context.setUser(User.of("u2")))
              .isInstanceOf(BlockedException.class);
          assertThat(context.refuse(403, "auto", Map.of())).isFalse();
        });
    assertThat(judge.judged).isEmpty();
  }

  @Test
  void aTaskSubmittedOutsideOfARequestHasNone() {
    bind(null, context);
    ThreadContextSnapshot captured = provider.currentContext(Map.of());
    bind(Requests.product(judge), context);
    ThreadContextRestorer restorer = captured.begin();
    context.trackEvent("started.up", Map.of());
    restorer.endContext();
    assertThat(reports.requests).containsOnlyNulls().hasSize(1);
  }

  @Test
  void aClearedContextHasNoRequestAndTheThreadGetsItsOwnBack() {
    CurrentRequest request = Requests.product(judge);
    bind(request, context);
    ThreadContextRestorer restorer = provider.clearedContext(Map.of()).begin();
    assertThat(CurrentRequest.get()).isNull();
    restorer.endContext();
    assertThat(CurrentRequest.get()).isSameAs(request);
    assertThat(AppSec.context()).isSameAs(context);
  }

  @Test
  void afterATaskItsThreadHasNothingOfIt() {
    ThreadContextSnapshot captured = captured(Requests.product(judge));
    bind(null, null);
    captured.begin().endContext();
    assertThat(CurrentRequest.get()).isNull();
    assertThat(AppSec.context()).isNotSameAs(context);
  }

  @Test
  void aProxyCalledByTheRequestItselfWorksOnTheRequest() {
    CurrentRequest request = Requests.product(judge);
    ThreadContextRestorer restorer = captured(request).begin();
    context.setUser(User.of("u3"));
    restorer.endContext();
    assertThat(request.user()).isEqualTo(User.of("u3"));
    assertThat(CurrentRequest.get()).isSameAs(request);
  }

  @Test
  void aTaskThatWaitsKeepsNothingOfTheServers() {
    ThreadContextSnapshot[] captured = new ThreadContextSnapshot[1];
    WeakReference<CurrentRequest> request = submitted(captured);
    for (int i = 0; i < COLLECTIONS && request.get() != null; i++) {
      System.gc();
    }
    assertThat(request.get()).isNull();
    elsewhere(captured[0], () -> context.trackEvent("late", Map.of()));
    assertThat(reports.requests).doesNotContainNull();
  }

  @Test
  void aTaskOfATaskHasTheSameRequest() {
    ThreadContextSnapshot outer = captured(Requests.product(judge));
    ThreadContextSnapshot[] inner = new ThreadContextSnapshot[1];
    elsewhere(outer, () -> inner[0] = provider.currentContext(Map.of()));
    elsewhere(inner[0], () -> context.trackEvent("later.still", Map.of()));
    assertThat(Objects.requireNonNull(reports.requests.get(0)).facts().clientIp())
        .isEqualTo("198.51.100.7");
  }

  @Test
  void aContainerThatFailsOnlyCostsTheTaskItsRequest() {
    CurrentRequest request = Requests.product(judge);
    request.caller(new Known(null));
    elsewhere(captured(request), () -> assertThat(CurrentRequest.get()).isNull());
  }

  private WeakReference<CurrentRequest> submitted(ThreadContextSnapshot[] captured) {
    CurrentRequest request = Requests.product(judge);
    captured[0] = captured(request);
    return new WeakReference<>(request);
  }

  private ThreadContextSnapshot captured(CurrentRequest request) {
    bind(request, context);
    return provider.currentContext(Map.of());
  }

  private static void elsewhere(ThreadContextSnapshot captured, Runnable work) {
    CompletableFuture.runAsync(
            () -> {
              ThreadContextRestorer restorer = captured.begin();
              try {
                work.run();
              } finally {
                restorer.endContext();
              }
            },
            task -> new Thread(task).start())
        .join();
  }

  private static void bind(@Nullable CurrentRequest request, @Nullable AppSecContext context) {
    CurrentRequest unusedRequest = CurrentRequest.bind(request);
    AppSecContext unusedContext = AppSec.bind(context);
  }

  /** A caller of a name; without one, what a server does when it is asked too late. */
  private record Known(@Nullable String known) implements Caller {
    @Override
    public String name() {
      if (known == null) {
        throw new IllegalStateException("recycled");
      }
      return known;
    }

    @Override
    public boolean inRole(String role) {
      return false;
    }
  }
}
