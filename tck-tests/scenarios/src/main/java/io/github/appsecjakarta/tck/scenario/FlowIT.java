// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.server.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and events beside the plain way of a request. */
final class FlowIT extends Scenario {

  @ParameterizedTest
  @ValueSource(strings = {"ejb", "cdi"})
  void rowOfBlockedUserIsRolledBack(String how) throws Exception {
    String id = how + "-" + System.nanoTime();
    Observed seen = observe("tx", request("tx", "move/" + how + "?user=mallory&id=" + id));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(sendForText(request("tx", "move/count?id=" + id)).body()).isEqualTo("rows 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ejb", "cdi"})
  void rowOfOtherUserStays(String how) throws Exception {
    String id = how + "-" + System.nanoTime();
    assertThat(sendForText(request("tx", "move/" + how + "?user=dora&id=" + id)).body())
        .isEqualTo("rows 1");
    assertThat(sendForText(request("tx", "move/count?id=" + id)).body()).isEqualTo("rows 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "dispatch", "swallow"})
  void blockedUserIsStopped(String path) throws Exception {
    Observed seen = observe("flow", request("flow", "flow/" + path + "?a=mallory"));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.response().body()).doesNotContain("continued", "swallowed");
    assertThat(seen.event()).containsEntry("blocked", "true");
    assertThat(sendForText(request("flow", "flow/" + path + "?a=dora")).body())
        .isEqualTo("continued");
  }

  @Test
  void sessionKeepsItsUserUntilTheLogout() throws Exception {
    HttpResponse<String> first = sendForText(request("flow", "flow/session?a=dora"));
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    Observed next =
        observe("flow", request("flow", "flow/event?a=later.event").header("Cookie", cookie));
    assertThat(next.event().get("user")).asString().contains("dora");
    assertThat(sendForText(request("flow", "flow/logout").header("Cookie", cookie)).body())
        .isEqualTo("logged out");
    Observed after =
        observe("flow", request("flow", "flow/event?a=after.logout").header("Cookie", cookie));
    assertThat(after.event().get("user")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"job, in.job, in.job", "timer, in.timer, in.timer", "timer, in.timer, timer.fired"})
  void eventOutsideOfARequestHasNoRequest(String path, String name, String event) throws Exception {
    long mark = Tck.log().mark();
    assertThat(
            sendForText(
                    request("flow", "flow/" + path + "?a=" + name)
                        .header("User-Agent", "not of this request"))
                .body())
        .isEqualTo("later");
    String line = line(mark, "\"event\":\"" + event + "\"");
    assertThat(line)
        .doesNotContain("\"request\"", "not of this request", "whose-request-it-is", "client_ip");
  }

  @Test
  void taskOfTheServersExecutorHasTheRequestThatSubmittedIt() throws Exception {
    long mark = Tck.log().mark();
    assertThat(
            sendForText(
                    request("flow", "flow/background?a=in.background")
                        .header("User-Agent", "of this request"))
                .body())
        .isEqualTo("later");
    assertThat(line(mark, "\"event\":\"in.background\""))
        .contains("flow/background", "of this request", "whose-request-it-is", "client_ip");
  }

  @Test
  void taskSubmittedAtStartUpHasNoRequest() {
    assertThat(line(0, "\"event\":\"at.start.up\""))
        .doesNotContain("\"request\"", "client_ip", "\"user\"");
  }

  @Test
  void jobOfNobodyIsRefusedWhereItAsksForARole() throws Exception {
    long mark = Tck.log().mark();
    assertThat(sendForText(request("flow", "flow/guarded?a=in.guarded")).body()).isEqualTo("later");
    assertThat(line(mark, "\"activity\":\"jobs.guarded\""))
        .contains("\"authorized\":false")
        .doesNotContain("\"request\"", "client_ip");
    String unused = line(mark, "\"event\":\"after.in.guarded\"");
    assertThat(Tck.log().since(mark)).doesNotContain("\"event\":\"in.guarded\"");
  }

  @Test
  void timerHasNoCallerAndIsRefusedWhereItAsksForARole() throws Exception {
    long mark = Tck.log().mark();
    assertThat(sendForText(request("flow", "flow/guarded-timer?a=in.guarded.timer")).body())
        .isEqualTo("later");
    assertThat(line(mark, "\"activity\":\"timer.guarded\""))
        .contains("\"authorized\":false")
        .doesNotContain("\"request\"", "client_ip");
    assertThat(Tck.log().since(mark)).doesNotContain("\"event\":\"in.guarded.timer\"");
  }

  @Test
  void jobIsDoneForACallerWithTheRoleItAsksFor() throws Exception {
    long mark = Tck.log().mark();
    String body = "name=carol&password=shovel&errand=an.errand";
    assertThat(sendForText(form("server-login", "login", body)).body()).isEqualTo("hello carol");
    assertThat(line(mark, "\"activity\":\"errand.run\""))
        .contains("\"authorized\":true", "carol")
        .doesNotContain("\"request\"");
    assertThat(line(mark, "\"activity\":\"errand.rule\""))
        .contains("\"authorized\":false", "carol");
    assertThat(line(mark, "\"event\":\"an.errand.done\"")).contains("carol");
    assertThat(Tck.log().since(mark)).doesNotContain("an.errand.ruled");
  }

  private static String line(long mark, String text) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      String log = Tck.log().since(mark);
      int start = log.indexOf(text);
      int stop = log.indexOf('\n', Math.max(start, 0));
      if (start >= 0 && stop > start) {
        return log.substring(start, stop);
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("not logged: " + text);
  }

  @Test
  void annotationsRecord() throws Exception {
    assertThat(event("flow/redeem?a=WELCOME"))
        .containsEntry("event", "coupon.redeemed")
        .extractingByKey("metadata")
        .asString()
        .contains("coupon=WELCOME");
    assertThat(event("flow/open?a=good-amy")).containsEntry("event", "users.login.success");
    assertThat(event("flow/open?a=bad-amy"))
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "bad-amy");
    assertThat(event("flow/register?a=amy"))
        .containsEntry("event", "users.signup")
        .extractingByKey("metadata")
        .asString()
        .contains("usr.id=3", "usr.login=amy");
    assertThat(sendForText(request("flow", "flow/heard")).body()).contains("users.signup");
  }

  @Test
  void annotationOfARestResourceWithoutScopeRecords() throws Exception {
    Observed seen = settled("flow", request("flow", "rest/coupons/SPRING"), 2);
    assertThat(seen.response().body()).isEqualTo("coupon SPRING");
    assertThat(seen.events())
        .extracting(event -> event.get("event"))
        .containsExactlyInAnyOrder("coupon.shown", "catalogue.seen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scoped-coupons", "shared-coupons"})
  void annotationsOfARestResourceWithAScopeRecordAndRefuse(String resource) throws Exception {
    Observed shown = settled("flow", request("flow", "rest/" + resource + "/SPRING"));
    assertThat(shown.response().body()).isEqualTo("coupon SPRING");
    assertThat(shown.event()).containsEntry("event", "coupon.shown");
    assertThat(shown.event().get("metadata")).asString().contains("coupon=SPRING");
    Observed refused = settled("flow", request("flow", "rest/" + resource + "/SPRING").DELETE());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.response().body()).doesNotContain("deleted");
    assertThat(refused.event())
        .containsEntry("activity", "coupon.delete")
        .containsEntry("authorized", "false");
  }

  @Test
  void ruleBlocksByTheFactsOfAnEvent() throws Exception {
    assertThat(settled("flow", request("flow", "flow/order?a=5")).response().body())
        .isEqualTo("ordered");
    Observed refused = settled("flow", request("flow", "flow/order?a=1000000"), 2);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.response().body()).doesNotContain("ordered");
    assertThat(refused.events())
        .extracting(event -> event.get("event"))
        .containsExactlyInAnyOrder("order.placed", "attack");
  }

  @Test
  void activityWithoutItsRoleIsRefused() throws Exception {
    Observed seen = settled("flow", request("flow", "flow/delete"));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.response().body()).doesNotContain("deleted");
    assertThat(seen.event())
        .containsEntry("event", "activity.sensitive")
        .containsEntry("authorized", "false");
  }

  @Test
  void homeMadeLoginsAndSignupsAreKnownByTheirRoute() throws Exception {
    assertThat(settled("flow", form("flow", "flow/home-made", "email=amy&password=sesame")).event())
        .containsEntry("event", "users.login.success")
        .containsEntry("login", "amy");
    assertThat(settled("flow", form("flow", "flow/home-made", "email=amy&password=no")).event())
        .containsEntry("event", "users.login.failure")
        .containsEntry("login", "amy");
    assertThat(settled("flow", form("flow", "flow/sign-up", "email=new&password=x")).event())
        .containsEntry("event", "users.signup");
    Observed root = settled("flow", form("flow", "flow/home-made", "email=root&password=sesame"));
    assertThat(root.status()).isEqualTo(403);
  }

  @Test
  void servicesThatAResourceCallsLearnTheUserIfTheApplicationSaysSo() throws Exception {
    assertThat(sendForText(request("flow", "rest/coupons/down/dora")).body())
        .contains("baggage", "usr.id=dora");
  }

  @Test
  @DisabledIfSystemProperty(
      named = "tck.server",
      matches = "wildfly",
      disabledReason = "RESTEasy gives clients the filters of the application in resources only")
  void servicesThatAServletCallsLearnTheUserIfTheApplicationSaysSo() throws Exception {
    assertThat(sendForText(request("flow", "flow/down?a=dora")).body())
        .contains("baggage", "usr.id=dora");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "http"})
  void servicesThatAServletCallsLearnTheUserByTheHeadersThatItAsksFor(String client)
      throws Exception {
    Observed known = observe("flow", request("down", "call/" + client + "?user=dora"));
    assertThat(known.response().body()).isEqualTo("answered 200");
    assertThat(known.event())
        .containsEntry("event", "called.by.servlet")
        .extractingByKey("user")
        .asString()
        .contains("dora");
    Observed unknown = observe("flow", request("down", "call/" + client));
    assertThat(unknown.event()).containsEntry("event", "called.by.servlet");
    assertThat(unknown.event().get("user")).isNull();
  }

  @Test
  void remoteCallHasItsCallerAndNoAddress() throws Exception {
    long mark = Tck.log().mark();
    assertThat(Tck.callRemotely("carol", "shovel", "in.call", "after.call"))
        .contains("called by carol");
    for (String event :
        List.of("in.call", "activity.sensitive", "after.call", "desk.noted.later")) {
      String line = line(mark, "\"event\":\"" + event + "\"");
      assertThat(line).contains("carol").doesNotContain("\"request\"", "client_ip");
    }
    assertThat(line(mark, "\"activity\":\"desk.note\"")).contains("\"authorized\":true");
    assertThat(line(mark, "\"activity\":\"desk.note.later\"")).contains("\"authorized\":false");
  }

  @Test
  void baggageOfAKnownCallerNamesTheUser() throws Exception {
    Observed seen =
        observe("flow", request("flow", "flow/event?a=e").header("baggage", "usr.id=dora"));
    assertThat(seen.event().get("user")).asString().contains("dora");
    Observed elsewhere =
        observe(
            "watch",
            request("watch", "echo")
                .header("User-Agent", "Arachni/v1")
                .header("baggage", "usr.id=dora"));
    assertThat(elsewhere.event().get("user")).isNull();
    assertThat(
            sendForText(request("flow", "flow/plain").header("baggage", "usr.id=mallory"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void tokenIdentifiesButIsNoLogin() throws Exception {
    Observed seen =
        settled("jwt", request("jwt", "rest/who").header("Authorization", bearer("dora")), 0);
    assertThat(seen.response().body()).isEqualTo("you are dora");
    assertThat(seen.events()).isEmpty();
    Observed refused =
        settled("jwt", request("jwt", "rest/who").header("Authorization", bearer("mallory")));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.response().body()).doesNotContain("you are");
    assertThat(refused.event().get("user")).asString().contains("mallory");
    Observed attack =
        settled(
            "jwt",
            request("jwt", "rest/who?q=" + INJECTION).header("Authorization", bearer("dora")));
    assertThat(attack.event().get("user")).asString().contains("dora");
    Observed wrong =
        settled("jwt", request("jwt", "rest/who").header("Authorization", "Bearer nonsense"), 0);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.events()).isEmpty();
  }

  private static String bearer(String name) {
    return "Bearer " + Tokens.of(name);
  }

  private static Map<String, @Nullable Object> event(String path) throws Exception {
    return settled("flow", request("flow", path)).event();
  }
}
