// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.ee11;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mechanisms with qualifiers and users in memory: one event for each attempt. */
class QualifiedLoginTest {
  @SuppressWarnings("NullAway.Init") // before all
  private static EventLines events;

  @SuppressWarnings("NullAway.Init") // before all
  private static Ee11Server server;

  private static int marks;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path base) throws Exception {
    events = new EventLines();
    server = new Ee11Server(base);
  }

  @AfterAll
  static void stop() throws Exception {
    events.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "header, user-carol, sesame, success",
    "header, user-carol, wrong,  failure",
    "header, nobody,     sesame, failure",
    "form,   user-carol, sesame, success",
    "form,   user-carol, wrong,  failure",
    "form,   nobody,     sesame, failure"
  })
  void oneAttemptIsOneEvent(String way, String user, String password, String outcome)
      throws Exception {
    HttpResponse<String> answer = attempt(way, user, password);
    assertThat(answer.body().contains("you are " + user))
        .isEqualTo(way.equals("header") && outcome.equals("success"));
    assertThat(settled())
        .singleElement()
        .asString()
        .contains("\"event\":\"users.login." + outcome + "\"", "\"login\":\"" + user + "\"")
        .contains("\"origin\":\"observed\"")
        .doesNotContain(password);
  }

  @Test
  void requestsAfterALoginAreNone() throws Exception {
    HttpResponse<String> login = attempt("form", "user-dave", "sesame");
    assertThat(settled()).hasSize(1);
    String before = login.request().headers().firstValue("Cookie").orElse("");
    String cookie = cookie(login, before);
    for (String path : List.of("secured/who", "login.html", "secured/again")) {
      HttpRequest.Builder next = HttpRequest.newBuilder(server.uri(path));
      HttpResponse<String> answer = send(next.header("Cookie", cookie));
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
    assertThat(settled()).isEmpty();
  }

  @Test
  void blockedUserIsStopped() throws Exception {
    HttpResponse<String> answer = attempt("header", "mallory", "sesame");
    assertThat(answer.statusCode()).isIn(401, 403);
    assertThat(answer.body()).doesNotContain("you are");
    assertThat(settled()).anySatisfy(line -> assertThat(line).contains("\"event\":\"attack\""));
  }

  /** The mechanism has redirected before any filter runs: only the next request can be refused. */
  @Test
  void blockedUserOfAFormIsStoppedWithTheNextRequestAndLoggedOut() throws Exception {
    HttpResponse<String> login = attempt("form", "mallory", "sesame");
    assertThat(login.statusCode()).isEqualTo(302);
    String before = login.request().headers().firstValue("Cookie").orElse("");
    String cookie = cookie(login, before);
    HttpResponse<String> next = secured(cookie);
    assertThat(next.statusCode()).isEqualTo(403);
    assertThat(next.body()).contains("security_response_id").doesNotContain("you are");
    assertThat(secured(cookie).body()).isEqualTo("please log in");
    assertThat(settled())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"event\":\"attack\"", "\"blocked\":false"),
            line -> assertThat(line).contains("\"event\":\"users.login.success\""),
            line -> assertThat(line).contains("\"event\":\"attack\"", "\"blocked\":true"));
  }

  private HttpResponse<String> secured(String cookie) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.uri("secured/who")).header("Cookie", cookie));
  }

  private HttpResponse<String> attempt(String way, String user, String password)
      throws IOException, InterruptedException {
    HttpRequest.Builder asked = HttpRequest.newBuilder(server.uri("secured/who"));
    if (way.equals("header")) {
      return send(asked.header("Authorization", basic(user, password)));
    }
    String cookie = cookie(send(asked), "");
    String body = "j_username=" + user + "&j_password=" + password;
    return send(
        HttpRequest.newBuilder(server.uri("j_security_check"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(BodyPublishers.ofString(body)));
  }

  /** The events of all requests so far: there is one thread, and a login that fails comes last. */
  private List<String> settled() throws IOException, InterruptedException {
    String mark = "mark-" + ++marks;
    HttpRequest.Builder last = HttpRequest.newBuilder(server.uri("secured/who"));
    HttpResponse<String> unused = send(last.header("Authorization", basic(mark, "wrong")));
    return events.before(mark);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> answer, String otherwise) {
    return answer.headers().firstValue("Set-Cookie").orElse(otherwise).split(";", 2)[0];
  }

  private static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }
}
