// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.realm.GenericPrincipal;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {
  private static WebServer server;
  private static final Outermost OUTERMOST = new Outermost();

  @BeforeAll
  static void start() {
    server = WebServer.start("monitor", "appsec.block-lists.users", "mallory");
    server.context().getPipeline().addValve(new Authentication());
    server.context().getParent().getPipeline().addValve(OUTERMOST);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.events();
  }

  @Test
  void aLoginThatContainerAuthenticationRejectsIsReportedWithItsClient() {
    assertThat(server.get("/rejected?login=eve").statusCode()).isEqualTo(401);
    assertThat(server.events())
        .singleElement()
        .asString()
        .contains("users.login.failure", "eve", "\"client_ip\":\"127.0.0.1\"");
  }

  @Test
  void aLoginBeforeTheFilterBelongsToTheRequestThatTheFilterJudges() {
    assertThat(server.get("/hello?login=bob").body()).isEqualTo("hello");
    assertThat(server.events()).singleElement().asString().contains("users.login.success", "bob");
  }

  @Test
  void aBlockedUserIsRefusedBeforeThereIsAResponse() {
    assertThat(server.get("/hello?login=mallory").statusCode()).isEqualTo(409);
    assertThat(server.events()).anyMatch(event -> event.contains("blk-001-002"));
  }

  @Test
  void aBlockedUserIsRefusedByTheFilterWhereTheContainerLetsTheLoginPass() {
    HttpResponse<String> answer = server.get("/hello?login=mallory&passes=true");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("hello");
    assertThat(server.events())
        .anyMatch(event -> event.contains("blk-001-002") && event.contains("\"blocked\":true"))
        .anyMatch(event -> event.contains("users.login.success"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"302, 1", "500, 0"})
  void aLoginFormThatTheServerFailsOnIsNoLogin(int status, int logins) {
    String path = "/j_security_check?j_username=kim&status=" + status;
    assertThat(server.get(path).statusCode()).isEqualTo(status);
    assertThat(server.events()).hasSize(logins).allMatch(event -> event.contains("success"));
  }

  @Test
  void aCallerInASessionThatGotANewIdentifierHasLoggedIn() {
    String[] before = {"Cookie", "JSESSIONID=" + server.get("/session").body()};
    String after = server.get("/session?caller=kim&changes=true", before).body();
    assertThat(server.events())
        .singleElement()
        .asString()
        .contains("users.login.success", "kim", "\"mechanism\":\"session\"");
    assertThat(server.get("/session?caller=kim", "Cookie", "JSESSIONID=" + after).body())
        .isEqualTo(after);
    assertThat(server.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"caller=kim", "changes=true", "caller=kim&changes=true&type=CLIENT_CERT"})
  void aCallerAloneOrANewIdentifierAloneOrACertificateIsNoLogin(String query) {
    String[] before = {"Cookie", "JSESSIONID=" + server.get("/session").body()};
    assertThat(server.get("/session?" + query, before).statusCode()).isEqualTo(200);
    assertThat(server.events()).isEmpty();
  }

  @Test
  void aRememberedCallerIsNoLoginThoughTheSessionGetsANewIdentifier() {
    String before = "JREMEMBERMEID=token; JSESSIONID=" + server.get("/session").body();
    assertThat(server.get("/session?caller=kim&changes=true", "Cookie", before).statusCode())
        .isEqualTo(200);
    assertThat(server.events()).isEmpty();
  }

  @Test
  void nothingStaysBoundToTheThread() {
    for (int i = 0; i < 20; i++) {
      server.get(i % 2 == 0 ? "/hello" : "/rejected?login=eve");
    }
    assertThat(OUTERMOST.leftovers).hasValue(0);
  }

  /** Stands for what a container does before filters. */
  private static final class Authentication extends ValveBase {
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (request.getParameter("caller") != null) {
        request.setUserPrincipal(new GenericPrincipal(request.getParameter("caller")));
        request.setAuthType(request.getParameter("type"));
      }
      if (request.getParameter("changes") != null) {
        String unused = request.changeSessionId();
      }
      if (request.getParameter("status") != null) {
        for (FilterDef filter : server.context().findFilterDefs()) {
          if (filter.getFilter() instanceof AppSecFilter ours) {
            boolean unused = new EarlyGate(ours).admits(request, response, new Container());
          }
        }
        response.setStatus(Integer.parseInt(request.getParameter("status")));
        return;
      }
      String login = request.getParameter("login");
      if (login != null) {
        LoginObserver logins = Objects.requireNonNull(TrackedContext.ofThisThread()).logins();
        if (request.getRequestURI().endsWith("/rejected")) {
          logins.loginFailed(login, null, "test");
          response.sendError(401);
          return;
        }
        try {
          logins.loginSucceeded(login, null, "test");
        } catch (BlockedException e) {
          if (request.getParameter("passes") == null) {
            response.sendError(409);
            return;
          }
        }
      }
      getNext().invoke(request, response);
    }
  }

  /** Has a login form. */
  private static final class Container implements EarlyGate.Container {
    @Override
    public boolean hasLoginForm() {
      return true;
    }

    @Override
    public void clear() {}
  }

  /** Looks at the thread before the server tells of the request. */
  private static final class Outermost extends ValveBase {
    private final AtomicInteger leftovers = new AtomicInteger();

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (CurrentRequest.get() != null || AppSec.context() instanceof TrackedContext) {
        leftovers.incrementAndGet();
      }
      getNext().invoke(request, response);
    }
  }
}
