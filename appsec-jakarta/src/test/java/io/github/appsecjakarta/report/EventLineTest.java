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
import io.github.appsecjakarta.api.SecurityEvent.SensitiveActivityTracked;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.Handler;
import io.github.appsecjakarta.testing.JsonTree;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.Requests;
import io.github.appsecjakarta.testing.SchemaCheck;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import io.github.appsecjakarta.waf.verdict.ConditionMatch.Place;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Triggers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventLineTest {
  private static final Path SCHEMA = Path.of("../docs/security-event.schema.json");
  private static final Reporter REPORTER = new Reporter("shop", "test", "1.0", "host", "id");

  private final EventLine lines =
      new EventLine(
          REPORTER,
          ReportOptions.defaults(REPORTER).redaction(),
          InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.123456Z")));

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsWhatTheSchemaSays(SecurityEvent event) {
    CurrentRequest request = Requests.product(new JudgeStub());
    request.user(
        new User("u1", "Bob", "b@example.org", "s1", "admin", "read", "acme", Map.of("k", "v")));
    request.handler(new Handler("/shop/products/{id}", "org.example.Products.get"));
    TraceIds ids = new TraceIds("0123456789abcdef0123456789abcdef", "0123456789abcdef");
    for (Map<String, Object> line :
        List.of(
            lines.of(event, request, ids, new RequestEnd(403, 1_234_567)),
            lines.of(event, Requests.product(new JudgeStub()), null, RequestEnd.OPEN),
            lines.of(event, null, null, RequestEnd.OPEN))) {
      assertThat(SchemaCheck.problems(SCHEMA, JsonText.of(line))).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsNotInIt() {
    Map<String, Object> line =
        lines.of(new BusinessEvent("e", Map.of()), null, null, RequestEnd.OPEN);
    line.put("cookie", "x");
    line.put("time", "yesterday");
    line.put("kind", "other");
    line.remove("service");
    assertThat(SchemaCheck.problems(SCHEMA, JsonText.of(line))).hasSize(4);
  }

  @Test
  void theTimeIsInMilliseconds() {
    Map<String, Object> line =
        lines.of(new BusinessEvent("e", Map.of()), null, null, RequestEnd.OPEN);
    assertThat(JsonTree.object(JsonText.of(line)))
        .containsEntry("time", "2026-11-21T10:00:00.123Z");
  }

  @Test
  void anAttackIsNamedForPeopleAfterItsFirstRule() {
    SecurityEvent attack = events().findFirst().orElseThrow();
    assertThat(lines.of(attack, null, null, RequestEnd.OPEN))
        .containsEntry("message", "a rule (r1)");
  }

  static Stream<SecurityEvent> events() {
    Place place = new Place("server.request.query", List.of("q", 0), "' OR 1=1");
    ConditionMatch match =
        new ConditionMatch("match_regex", "or", Map.of("input", place), List.of("' OR"));
    RuleMatch rule =
        new RuleMatch(
            "r1",
            "a rule",
            Map.of("type", "sql_injection"),
            List.of("block"),
            List.of(match),
            "id-1",
            null);
    List<Map<String, Object>> triggers = Triggers.of(List.of(rule, rule));
    return Stream.of(
        new AttackDetected(triggers, true, false, "block_request", "id-1"),
        new AttackDetected(List.of(), false, false, null, null),
        new LoginSucceeded("bob", "u1", Origin.APPLICATION, Map.of("plan", "gold")),
        new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()),
        new LoginFailed("eve", true, Origin.APPLICATION, Map.of()),
        new LoginFailed("eve", null, Origin.OBSERVED, Map.of("mechanism", "servlet-login")),
        new SensitiveActivityTracked("coupon.use", "admin", false, Map.of()),
        new SensitiveActivityTracked("coupon.use", null, null, Map.of("code", "X")),
        new BusinessEvent("orders.cancelled", Map.of("id", "7")));
  }
}
