// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import static java.lang.Boolean.TRUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.SecurityEvent.SensitiveActivityTracked;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.login.ObservedNames;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.request.Caller;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.RecordedReports;
import io.github.appsecjakarta.testing.Requests;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackedContextTest {
  private final RecordedReports reports = new RecordedReports();
  private final JudgeStub judge = new JudgeStub();
  private final JudgeStub outside = new JudgeStub();
  private final CurrentRequest request = Requests.product(judge);
  private final Counters counters = new Counters();
  private final TrackedContext context =
      new TrackedContext(
          reports,
          outside::refuses,
          new LoginObserver(reports, new ObservedNames(LoginMode.IDENT, ""), counters),
          counters,
          false);

  @BeforeEach
  void bind() {
    CurrentRequest unused = CurrentRequest.bind(request);
  }

  @AfterEach
  void unbind() {
    CurrentRequest unused = CurrentRequest.bind(null);
  }

  @Test
  void theUserIsPutOnTheRequestAndJudgedOnce() {
    User user = User.of("u1").withSessionId("s1");
    context.setUser(user);
    context.setUser(user.withRole("admin"));
    assertThat(request.user()).isEqualTo(user.withRole("admin"));
    assertThat(judge.judged).containsExactly(Map.of("usr.id", "u1", "usr.session_id", "s1"));
  }

  @Test
  void aRefusedUserLeavesTheCallerAndStaysOnTheRequest() {
    judge.blocked.add("u1");
    assertThatThrownBy(() -> context.setUser(User.of("u1"))).isInstanceOf(BlockedException.class);
    assertThat(request.user()).isEqualTo(User.of("u1"));
  }

  @Test
  void aLoginIsRecordedAndItsUserKnownAndJudged() {
    context.trackLoginSuccess("bob@example.org", "u1", Map.of("plan", "gold"));
    assertThat(reports.events)
        .containsExactly(
            new LoginSucceeded(
                "bob@example.org", "u1", Origin.APPLICATION, Map.of("plan", "gold")));
    assertThat(request.user()).isEqualTo(User.of("u1").withAttribute("plan", "gold"));
    assertThat(judge.judged)
        .containsExactly(
            Map.of(
                "usr.login", "bob@example.org",
                "usr.id", "u1",
                "server.business_logic.users.login.success", ""));
  }

  @Test
  void aRefusedLoginIsStillRecorded() {
    judge.blocked.add("u1");
    assertThatThrownBy(() -> context.trackLoginSuccess("bob", "u1", Map.of()))
        .isInstanceOf(BlockedException.class);
    assertThat(reports.events).hasSize(1);
    assertThat(request.events()).hasSize(1);
  }

  @Test
  void aFailedLoginIsRecordedWithoutAUser() {
    context.trackLoginFailure("eve", false, Map.of());
    assertThat(reports.events)
        .containsExactly(new LoginFailed("eve", false, Origin.APPLICATION, Map.of()));
    assertThat(request.user()).isNull();
    assertThat(judge.judged)
        .containsExactly(
            Map.of("usr.login", "eve", "server.business_logic.users.login.failure", ""));
  }

  @Test
  void businessEventsAreJudgedWithTheirFactsAndKnownOnesByTheirName() {
    context.trackEvent(" Orders.Cancelled", Map.of("id", 7));
    context.trackEvent("users.signup", Map.of("usr.id", "u2"));
    assertThat(reports.events)
        .containsExactly(
            new BusinessEvent("orders.cancelled", Map.of("id", "7")),
            new BusinessEvent("users.signup", Map.of("usr.id", "u2")));
    assertThat(judge.judged)
        .containsExactly(
            Map.of("server.business_logic.orders.cancelled", Map.of("id", "7")),
            Map.of("server.business_logic.users.signup", ""));
  }

  @Test
  void theEventsWithAMethodOfTheirOwnHaveTheMetadataTheirRulesNeed() {
    context.trackSignup("u1", Map.of("plan", "gold", "usr.id", "other"));
    context.trackPasswordReset("bob", null, false, Map.of());
    context.trackAccountDelete("u1", Map.of());
    context.trackPaymentFailure(Map.of("amount", 7));
    assertThat(reports.events)
        .containsExactly(
            new BusinessEvent("users.signup", Map.of("usr.id", "u1", "plan", "gold")),
            new BusinessEvent(
                "users.password_reset",
                Map.of("usr.login", "bob", "usr.id", "bob", "exists", "false")),
            new BusinessEvent("users.delete", Map.of("usr.id", "u1")),
            new BusinessEvent("payment.failure", Map.of("amount", "7")));
  }

  @Test
  void aKnownEventWithoutItsMetadataIsRecordedAndWarnedOfOnce() {
    MemoryLogger log = new MemoryLogger();
    KnownEvents known = new KnownEvents(log);
    known.check("users.delete", Map.of());
    known.check("users.delete", Map.of());
    known.check("users.signup", Map.of("usr.id", "u1"));
    known.check("orders.cancelled", Map.of());
    assertThat(log.lines)
        .containsExactly(
            "WARNING AppSec: event users.delete came without usr.id, which its detection needs");
  }

  @Test
  void outsideOfARequestEventsAreRecordedWithoutOne() {
    CurrentRequest unused = CurrentRequest.bind(null);
    context.trackEvent("nightly.export", Map.of());
    context.trackLoginSuccess("bob", null, Map.of());
    assertThat(reports.requests).containsExactly(null, null);
    assertThat(request.events()).isEmpty();
    outside.blocked.add("u9");
    assertThat(context.isBlocked("u9")).isTrue();
    assertThat(context.isBlocked("u1")).isFalse();
    assertThatThrownBy(() -> context.blockIfMatch("u9")).isInstanceOf(BlockedException.class);
    assertThatThrownBy(() -> context.setUser(User.of("u9"))).isInstanceOf(BlockedException.class);
  }

  @Test
  void askingForAUserHasNoConsequence() {
    judge.blocked.add("u9");
    assertThat(context.isBlocked("u9")).isTrue();
    context.blockIfMatch("u1");
    assertThat(judge.judged).isEmpty();
    assertThatThrownBy(() -> context.blockIfMatch("u9")).isInstanceOf(BlockedException.class);
  }

  @Test
  void theRequiredRoleIsComparedWithTheCallers() {
    context.trackSensitiveActivity("coupon.use", "admin", Map.of());
    context.setUser(User.of("u1"));
    context.trackSensitiveActivity("coupon.use", "admin", Map.of());
    context.setUser(User.of("u1").withRole("clerk"));
    context.trackSensitiveActivity("coupon.use", "admin", Map.of());
    request.caller(caller("bob", "admin"));
    context.trackSensitiveActivity("coupon.use", "admin", Map.of());
    context.trackSensitiveActivity("coupon.use", " ", Map.of());
    assertThat(reports.events)
        .extracting(event -> ((SensitiveActivityTracked) event).authorized())
        .containsExactly(false, null, false, true, null);
  }

  @ParameterizedTest
  @CsvSource({
    "carol,     true,  true",
    "carol,     false, false",
    "carol,     ,      ",
    "anonymous, ,      false",
    ",          ,      false",
    ",          false, false"
  })
  void outsideOfARequestTheContainerIsAskedForTheRole(
      @Nullable String name, @Nullable Boolean inRole, @Nullable Boolean authorized) {
    CurrentRequest unused = CurrentRequest.bind(null);
    AppSecContext strict = context(true, caller(name, inRole));
    Throwable thrown =
        catchThrowable(() -> strict.trackSensitiveActivity("books.close", "admin", Map.of()));
    context(false, caller(name, inRole)).trackSensitiveActivity("books.close", "admin", Map.of());
    strict.trackSensitiveActivity("books.close", null, Map.of());
    assertThat(reports.events)
        .extracting(event -> ((SensitiveActivityTracked) event).authorized())
        .containsExactly(authorized, authorized, null);
    assertThat(thrown instanceof BlockedException).isNotEqualTo(TRUE.equals(inRole));
  }

  @Test
  void whereNobodyCanBeAskedTheRoleIsUnknown() {
    CurrentRequest unused = CurrentRequest.bind(null);
    context(false, null).trackSensitiveActivity("books.close", "admin", Map.of());
    assertThat(reports.events)
        .extracting(event -> ((SensitiveActivityTracked) event).authorized())
        .containsExactly((Boolean) null);
  }

  private AppSecContext context(boolean refuse, @Nullable CallerSource source) {
    ObservedNames names = new ObservedNames(LoginMode.IDENT, "");
    LoginObserver logins = new LoginObserver(reports, names, counters);
    return new TrackedContext(
        reports, outside::refuses, logins, counters, refuse, new Outside(names, source));
  }

  @Test
  void wrongArgumentsFailAtOnce() {
    for (Throwable thrown :
        List.of(
            catchThrowable(() -> context.trackEvent(" ", Map.of())),
            catchThrowable(() -> context.trackLoginSuccess("", "u1", Map.of())),
            catchThrowable(() -> context.trackLoginSuccess("bob", "", Map.of())),
            catchThrowable(() -> context.trackLoginFailure(" ", true, Map.of())),
            catchThrowable(() -> context.trackSensitiveActivity("", null, Map.of())),
            catchThrowable(() -> context.isBlocked("")))) {
      assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(reports.events).isEmpty();
  }

  @Test
  void eventsBeyondWhatARequestKeepsAreStillReported() {
    for (int i = 0; i <= CurrentRequest.MAX_EVENTS; i++) {
      context.trackEvent("e" + i, Map.of());
    }
    assertThat(reports.events).hasSize(CurrentRequest.MAX_EVENTS + 1);
    assertThat(counters.of(Counters.Count.EVENTS_NOT_KEPT)).isEqualTo(1);
  }

  private static CallerSource caller(@Nullable String name, @Nullable Boolean inRole) {
    return new CallerSource() {
      @Override
      public @Nullable String caller() {
        return name;
      }

      @Override
      public @Nullable Boolean inRole(String asked) {
        return inRole;
      }
    };
  }

  private static Caller caller(String name, String role) {
    return new Caller() {
      @Override
      public @Nullable String name() {
        return name;
      }

      @Override
      public boolean inRole(String asked) {
        return asked.equals(role);
      }
    };
  }
}
