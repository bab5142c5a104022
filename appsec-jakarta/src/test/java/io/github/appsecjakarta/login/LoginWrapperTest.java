// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.RecordedReports;
import io.github.appsecjakarta.testing.Requests;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginWrapperTest {
  private final RecordedReports reports = new RecordedReports();
  private final JudgeStub judge = new JudgeStub();
  private final CurrentRequest current = Requests.product(judge);
  private final Container container = new Container();
  private final LoginWrapper wrapper =
      new LoginWrapper(
          container,
          new LoginObserver(reports, new ObservedNames(LoginMode.IDENT, ""), new Counters()));

  @BeforeEach
  void bind() {
    CurrentRequest unused = CurrentRequest.bind(current);
  }

  @AfterEach
  void unbind() {
    CurrentRequest unused = CurrentRequest.bind(null);
  }

  @Test
  void aGoodAndABadLoginAreSeen() throws ServletException {
    wrapper.login("bob", "right");
    wrapper.logout();
    assertThatThrownBy(() -> wrapper.login("bob", "wrong")).isInstanceOf(ServletException.class);
    assertThat(reports.events)
        .extracting(SecurityEvent::name)
        .containsExactly("users.login.success", "users.login.failure");
    assertThat(reports.events.toString()).doesNotContain("right").doesNotContain("wrong");
  }

  @Test
  void aLoginOfWhoIsLoggedInAlreadyIsNoAttempt() throws ServletException {
    wrapper.login("bob", "right");
    assertThatThrownBy(() -> wrapper.login("bob", "right")).isInstanceOf(ServletException.class);
    assertThat(reports.events).hasSize(1);
  }

  @Test
  void aRefusedUserIsLoggedOutAgain() {
    judge.blocked.add("bob");
    assertThatThrownBy(() -> wrapper.login("bob", "right")).isInstanceOf(BlockedException.class);
    assertThat(container.getUserPrincipal()).isNull();
  }

  @Test
  void authenticationIsSeenWhereItBringsANewCaller() throws Exception {
    HttpServletResponse response = answer();
    assertThat(wrapper.authenticate(response)).isFalse();
    container.remembered = "bob";
    assertThat(wrapper.authenticate(response)).isTrue();
    assertThat(wrapper.authenticate(response)).isTrue();
    assertThat(reports.events).hasSize(1);
  }

  @Test
  void aHeaderThatTheContainerRefusesIsAFailure() throws Exception {
    current.presentedLogin("bob");
    assertThat(wrapper.authenticate(answer("Bearer", "Basic realm=\"r\""))).isFalse();
    assertThat(wrapper.authenticate(answer("Bearer", "Basic realm=\"r\""))).isFalse();
    assertThat(reports.events)
        .extracting(SecurityEvent::name)
        .containsExactly("users.login.failure");
  }

  @Test
  void aHeaderThatTheContainerRefusesByAnExceptionIsAFailure() {
    current.presentedLogin("bob");
    container.fails = true;
    assertThatThrownBy(() -> wrapper.authenticate(answer("Bearer", "Basic realm=\"r\"")))
        .isInstanceOf(ServletException.class);
    assertThat(reports.events)
        .extracting(SecurityEvent::name)
        .containsExactly("users.login.failure");
  }

  @Test
  void aHeaderThatNobodyAskedForIsNoAttempt() throws Exception {
    current.presentedLogin("bob");
    assertThat(wrapper.authenticate(answer("Bearer"))).isFalse();
    assertThat(wrapper.authenticate(answer())).isFalse();
    assertThat(reports.events).isEmpty();
  }

  @Test
  void aChallengeToNobodyIsNoFailure() throws Exception {
    assertThat(wrapper.authenticate(answer("Bearer", "Basic realm=\"r\""))).isFalse();
    assertThat(reports.events).isEmpty();
  }

  private static HttpServletResponse answer(String... challenges) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, method, args) ->
                method.getName().equals("getHeaders") ? List.of(challenges) : null);
  }

  private static <T> T absent(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> null));
  }

  /** A container that knows bob. */
  private static final class Container extends HttpServletRequestWrapper {
    private @Nullable String name;
    private @Nullable String remembered;
    private boolean fails;

    Container() {
      super(absent(HttpServletRequest.class));
    }

    @Override
    public void login(String username, String password) throws ServletException {
      if (name != null || !password.equals("right")) {
        throw new ServletException("no");
      }
      name = username;
    }

    @Override
    public boolean authenticate(HttpServletResponse response) throws ServletException {
      if (fails) {
        throw new ServletException("no");
      }
      if (remembered != null) {
        name = remembered;
      }
      return name != null;
    }

    @Override
    public void logout() {
      name = null;
    }

    @Override
    @SuppressWarnings("NullAway") // the specification allows null
    public Principal getUserPrincipal() {
      return name == null ? null : () -> name;
    }
  }
}
