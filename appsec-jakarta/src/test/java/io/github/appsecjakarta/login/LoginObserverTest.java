// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.RecordedReports;
import io.github.appsecjakarta.testing.Requests;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginObserverTest {
  private final RecordedReports reports = new RecordedReports();
  private final JudgeStub judge = new JudgeStub();
  private final CurrentRequest request = Requests.product(judge);
  private final Counters counters = new Counters();
  private final LoginObserver observer = observer(LoginMode.IDENT);

  @BeforeEach
  void bind() {
    CurrentRequest unused = CurrentRequest.bind(request);
  }

  @AfterEach
  void unbind() {
    CurrentRequest unused = CurrentRequest.bind(null);
  }

  @Test
  void oneAttemptIsOneEventWhicheverHooksFire() {
    observer.loginSucceeded("bob", null, "identity-store");
    observer.loginSucceeded("bob", "u1", "servlet-authenticate");
    observer.loginFailed("eve", null, "identity-store");
    observer.loginFailed("eve", null, "identity-store");
    assertThat(reports.events)
        .containsExactly(
            new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of("mechanism", "identity-store")),
            new LoginFailed("eve", null, Origin.OBSERVED, Map.of("mechanism", "identity-store")));
  }

  @Test
  void theObservedUserIsKnownUnlessTheApplicationToldOfOne() {
    observer.loginSucceeded("bob", "u1", "identity-store");
    assertThat(request.user()).isEqualTo(User.of("u1"));
    request.user(User.of("told"));
    observer.loginSucceeded("jim", "u2", "identity-store");
    assertThat(request.user()).isEqualTo(User.of("told"));
  }

  @Test
  void nothingIsKeptOfARequestThatIsOver() {
    WeakReference<CurrentRequest> over = loggedInElsewhere();
    reports.requests.clear();
    for (int i = 0; i < 20 && over.get() != null; i++) {
      System.gc();
    }
    assertThat(over.get()).isNull();
  }

  private WeakReference<CurrentRequest> loggedInElsewhere() {
    CurrentRequest other = Requests.product(new JudgeStub());
    CurrentRequest unusedBefore = CurrentRequest.bind(other);
    observer.loginSucceeded("bob", "u1", "identity-store");
    CurrentRequest unused = CurrentRequest.bind(request);
    return new WeakReference<>(other);
  }

  @Test
  void loginAndUserAreJudged() {
    observer.loginSucceeded("bob", null, "servlet-login");
    assertThat(judge.judged)
        .containsExactly(
            Map.of(
                "usr.login", "bob",
                "usr.id", "bob",
                "server.business_logic.users.login.success", ""));
  }

  @Test
  void aRefusedUserLeavesTheCaller() {
    judge.blocked.add("bob");
    assertThatThrownBy(() -> observer.loginSucceeded("bob", null, "servlet-login"))
        .isInstanceOf(BlockedException.class);
    assertThat(reports.events).hasSize(1);
  }

  @Test
  void aBlockedLoginUserOrClientIsRefusedBeforehand() {
    assertThat(observer.refuses("bob", "u1")).isFalse();
    judge.blocked.add("u1");
    assertThat(observer.refuses("bob", "u1")).isTrue();
    assertThat(observer.refuses("jim", null)).isFalse();
    judge.blocked.add("198.51.100.7");
    assertThat(observer.refuses("jim", null)).isTrue();
    assertThat(judge.judged).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "test,anon_9f86d081884c7d659a2feaa0c55ad015",
    "social-security-id,anon_5f31ffaf95946d2dc703ddc96a100de5",
    "invalidUser,anon_2141e3bee69f7de45b4f1d8d1f29258a"
  })
  void anonymousModeHashesBeforeAnythingElse(String login, String hash) {
    observer(LoginMode.ANON).loginSucceeded(login, null, "identity-store");
    assertThat(reports.events)
        .containsExactly(
            new LoginSucceeded(hash, null, Origin.OBSERVED, Map.of("mechanism", "identity-store")));
    assertThat(request.user()).isEqualTo(User.of(hash));
    assertThat(judge.judged.toString()).contains(hash).doesNotContain("usr.id=" + login);
  }

  @Test
  void disabledModeSeesNothing() {
    LoginObserver disabled = observer(LoginMode.DISABLED);
    judge.blocked.add("bob");
    disabled.loginSucceeded("bob", null, "identity-store");
    disabled.loginFailed("bob", null, "identity-store");
    assertThat(disabled.refuses("bob", null)).isFalse();
    assertThat(reports.events).isEmpty();
    assertThat(judge.judged).isEmpty();
  }

  @Test
  void aLoginWithoutAnyNameIsCountedOnly() {
    observer.loginSucceeded(null, " ", "identity-store");
    assertThat(reports.events).isEmpty();
    assertThat(counters.of(Counters.Count.LOGINS_WITHOUT_NAME)).isEqualTo(1);
  }

  @Test
  void aHugeLoginIsCut() {
    observer.loginFailed("x".repeat(100_000), null, "servlet-login");
    assertThat(((LoginFailed) reports.events.get(0)).login()).hasSize(ObservedNames.MAX_CHARS);
  }

  @Test
  void outsideOfARequestEachAttemptIsAnEventOfItsOwn() {
    CurrentRequest unused = CurrentRequest.bind(null);
    observer.loginFailed("bob", null, "identity-store");
    observer.loginFailed("bob", null, "identity-store");
    assertThat(reports.requests).containsExactly(null, null);
  }

  @Test
  void aHundredLoginsAtOnceAreAHundredEvents() throws Exception {
    List<Callable<Integer>> logins = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String user = i % 2 == 0 ? "bob" : "user" + i;
      logins.add(() -> loggedIn(user));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (Future<Integer> events : threads.invokeAll(logins)) {
      assertThat(events.get()).isEqualTo(1);
    }
    threads.shutdown();
    assertThat(reports.events).hasSize(100);
  }

  private int loggedIn(String user) {
    CurrentRequest own = Requests.product(new JudgeStub());
    CurrentRequest before = CurrentRequest.bind(own);
    observer.loginSucceeded(user, null, "identity-store");
    observer.loginSucceeded(user, null, "servlet-authenticate");
    CurrentRequest unused = CurrentRequest.bind(before);
    return own.events().size();
  }

  private LoginObserver observer(LoginMode mode) {
    return new LoginObserver(reports, new ObservedNames(mode, ""), counters);
  }
}
