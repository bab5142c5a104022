// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.report.Counters.Count;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingTest {
  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-1b[0-9a-f]{2}-[0-9a-f]{12}";
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start("block", "appsec.block-lists.users", "mallory");
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
  void anInnocentRequestPassesWithoutAnEvent() {
    HttpResponse<String> answer = server.get("/hello?q=1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("hello");
    assertThat(server.events()).isEmpty();
  }

  @Test
  void aRuleThatOnlyReportsDoesNotBlock() {
    assertThat(server.get("/hello", "User-Agent", "Arachni/v1").statusCode()).isEqualTo(200);
    assertThat(server.events()).singleElement().asString().contains("tst-scanner");
  }

  @Test
  void anAttackNeverReachesTheApplication() {
    int before = TestApplication.CALLS.get();
    HttpResponse<String> answer = server.get("/hello?q=attack-now");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(TestApplication.CALLS.get()).isEqualTo(before);
    String event = server.events().get(0);
    Matcher id =
        Pattern.compile("\"security_response_id\":\"(" + UUID + ")\"").matcher(answer.body());
    assertThat(id.find()).isTrue();
    assertThat(event).contains(id.group(1)).contains("tst-attack");
  }

  @Test
  void theAnswerCannotBeCachedSniffedOrScripted() {
    HttpResponse<String> answer = server.get("/hello?q=attack-now");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isEqualTo(answer.body().length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|json",
        "text/html|html",
        "text/*;q=.7, application/*;q=.8, */*;q=.9|json",
        "text/*;q=.8, application/*;q=.7, */*;q=.9|html",
        "text/html;q=0.5, application/json;q=0.5|json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|html"
      })
  void thePageIsWhatTheClientRatherReads(String accept, String kind) {
    HttpResponse<String> answer = server.get("/hello?q=attack-now", "Accept", accept);
    String type = answer.headers().firstValue("Content-Type").orElseThrow();
    assertThat(type)
        .isEqualTo(kind.equals("html") ? "text/html;charset=utf-8" : "application/json");
    if (kind.equals("html")) {
      assertThat(answer.body()).containsPattern("Security Response ID: " + UUID);
    }
  }

  @Test
  void headHasTheLengthButNoBody() throws IOException {
    String answer =
        server.raw(
            "HEAD /shop/hello?q=attack-now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 403").endsWith("\r\n\r\n").contains("Content-Length: ");
  }

  @Test
  void theConnectionGoesOnAfterABlock() throws IOException {
    String answer =
        server.raw(
            "POST /shop/raw?q=attack-now HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 5\r\n\r\nabcde"
                + "GET /shop/hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsSubsequence("HTTP/1.1 403", "HTTP/1.1 200", "hello");
  }

  @Test
  void aRuleMayRedirect() {
    HttpResponse<String> answer = server.get("/hello?q=redirect-me");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .matches("/refused\\?id=" + UUID);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aRedirectCarriesTheSameHeaders() {
    HttpResponse<String> answer = server.get("/hello?q=redirect-me");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Content-Length")).hasValue("0");
  }

  @ParameterizedTest
  @CsvSource({"text/html", "application/json"})
  void anIdentifierOfTheApplicationsOwnCannotBreakThePage(String accept) {
    HttpResponse<String> answer = server.get("/own-refusal", "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("_script____").doesNotContain("<script>");
  }

  @Test
  void theNextRequestOnTheConnectionWorksAfterARefusalInTheMiddle() throws IOException {
    String first = "GET /shop/headers HTTP/1.1\r\nHost: a\r\n\r\n";
    String next = "GET /shop/hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    String answer = server.raw(first + next);
    assertThat(answer).containsSubsequence("HTTP/1.1 403", "HTTP/1.1 200", "hello");
  }

  @Test
  void aBlockedUserIsRefusedInTheMiddleAndTheApplicationsHeadersAreDropped() {
    HttpResponse<String> answer = server.get("/headers");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("not this");
    assertThat(answer.headers().firstValue("X-App")).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"swallow", "wrap"})
  void theApplicationCannotUnblock(String how) {
    HttpResponse<String> answer = server.get("/user?" + how);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("security_response_id").doesNotContain("swallowed");
  }

  @Test
  void aCommittedResponseIsAFailedBlock() {
    long before = server.runtime().reported().of(Count.BLOCK_FAILED);
    HttpResponse<String> answer = server.get("/committed");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("begun and ended");
    assertThat(server.runtime().reported().of(Count.BLOCK_FAILED)).isEqualTo(before + 1);
    assertThat(server.events()).singleElement().asString().doesNotContain("\"blocked\":true");
  }

  @Test
  void aRedirectOfServlet61IsJudgedBeforeItIsSent() {
    assumeTrue(
        Arrays.stream(HttpServletResponse.class.getMethods())
            .anyMatch(
                method ->
                    method.getName().equals("sendRedirect") && method.getParameterCount() == 3),
        "only on a server with Servlet 6.1");
    assertThat(server.get("/leak-redirect").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"/teapot,406", "/teapot-error,406", "/leak,403", "/hello,200"})
  void aResponseIsJudgedBeforeItIsCommitted(String path, int status) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().length()).isLessThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"Cookie,a=attack-now", "X-Any,attack-now"})
  void headersAndCookiesAreJudged(String name, String value) {
    assertThat(server.get("/hello", name, value).statusCode()).isEqualTo(403);
  }

  @Test
  void thePathIsJudged() {
    assertThat(server.get("/attack-now/hello").statusCode()).isEqualTo(403);
  }

  @Test
  void errorsOfTheApplicationStayItsOwn() {
    assertThat(server.get("/boom").statusCode()).isEqualTo(500);
    assertThat(server.get("/missing").body()).isEqualTo("error page");
    assertThat(server.events()).isEmpty();
  }

  @Test
  void laterDispatchesAreNotJudgedAgain() {
    assertThat(server.get("/forward?a=1").body()).isEqualTo("{a=[1]}");
    assertThat(server.get("/include", "User-Agent", "Arachni/v1").body()).isEqualTo("hello");
    assertThat(server.get("/missing", "User-Agent", "Arachni/v1").body()).isEqualTo("error page");
    assertThat(server.events()).hasSize(2);
  }

  @Test
  void otherMethodsAreJudgedToo() {
    assertThat(
            server
                .send(server.request("/hello?q=attack-now").PUT(BodyPublishers.noBody()).build())
                .statusCode())
        .isEqualTo(403);
  }
}
