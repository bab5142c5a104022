// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.RecordedReports;
import io.github.appsecjakarta.testing.Requests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteLoginsTest {
  private final RecordedReports reports = new RecordedReports();
  private final LoginObserver observer =
      new LoginObserver(reports, new ObservedNames(LoginMode.IDENT, ""), new Counters());
  private final CurrentRequest request = Requests.product(new JudgeStub());

  @AfterEach
  void unbind() {
    CurrentRequest unused = CurrentRequest.bind(null);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/session,true",
    "GET,/session,false",
    "POST,/session/x,false",
    "PUT,/api/login,true",
    "PUT,/api/other,true",
    "PUT,/ap,false"
  })
  void routesAreMethodAndPath(String method, String path, boolean found) {
    RouteLogins routes = routes(List.of("POST /session", "PUT /api/*"), List.of("2xx"), List.of());
    assertThat(routes.attempt(method, path, observer) != null).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "2xx,,200,,false,users.login.success",
    "2xx,4xx,401,,false,users.login.failure",
    "2xx,4xx,302,,false,",
    "302,redirect:/login,302,/login?again,false,users.login.failure",
    "302,redirect:/login,302,https://host/login,false,users.login.failure",
    "302,redirect:/login,302,https://host,false,users.login.success",
    "302,redirect:/login,302,/home,false,users.login.success",
    "session,200,200,,true,users.login.failure",
    "session,4xx,200,,true,users.login.success",
    "session,4xx,200,,false,",
    "404,4xx,404,,false,users.login.failure"
  })
  void theAnswerShowsTheOutcome(
      String success,
      @Nullable String failure,
      int status,
      @Nullable String location,
      boolean newSession,
      @Nullable String event) {
    RouteAttempt attempt =
        attempt(
            routes(
                List.of("POST /s"),
                List.of(success),
                failure == null ? List.of() : List.of(failure)));
    assertThat(attempt.body(Map.of("login", List.of("bob")))).isEqualTo("bob");
    attempt.answered(request, status, location, newSession);
    assertThat(reports.events.isEmpty() ? null : reports.events.get(0).name()).isEqualTo(event);
  }

  @Test
  void theFirstFieldThatIsThereCounts() {
    RouteLogins routes = routes(List.of("POST /s"), List.of("2xx"), List.of());
    assertThat(attempt(routes).body(Map.of("login", "b", "username", "a"))).isEqualTo("a");
    assertThat(attempt(routes).body(Map.of("login", 7))).isEqualTo("7");
    assertThat(attempt(routes).body(Map.of("login", " "))).isNull();
    assertThat(attempt(routes).body(List.of("login"))).isNull();
    assertThat(attempt(routes).body(null)).isNull();
  }

  @Test
  void whatTheApplicationToldCounts() {
    RouteAttempt attempt = attempt(routes(List.of("POST /s"), List.of("2xx"), List.of()));
    CurrentRequest unused = CurrentRequest.bind(request);
    observer.loginFailed("bob", null, "test");
    attempt.applicationReturned(name -> "bob");
    attempt.answered(request, 200, null, false);
    assertThat(reports.events).hasSize(1);
  }

  private RouteAttempt attempt(RouteLogins routes) {
    CurrentRequest unused = CurrentRequest.bind(request);
    return Objects.requireNonNull(routes.attempt("POST", "/s", observer));
  }

  private static RouteLogins routes(
      List<String> routes, List<String> success, List<String> failure) {
    return new RouteLogins(
        new RouteLogins.Rule(routes, List.of("username", "login"), success, failure),
        new RouteLogins.Rule(List.of(), List.of(), List.of(), List.of()));
  }
}
