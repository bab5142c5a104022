// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Otlp.Span;
import io.github.appsecjakarta.tck.server.OtlpReceiver;
import io.github.appsecjakarta.tck.server.Tck;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the guide, as they arrive on spans. */
@Tag("telemetry")
final class ToldIT extends Scenario {

  private static final String EVENT = "appsec.events.";

  /** One example. */
  record Example(String path, List<String> flags, Map<String, String> texts) {
    @Override
    public String toString() {
      return path;
    }
  }

  static List<Example> examples() {
    return List.of(
        new Example(
            "user",
            List.of(),
            Map.of(
                "usr.id", "d131dd02c56eec4",
                "usr.name", "Jean Example",
                "usr.email", "jean.example@example.org",
                "usr.session_id", "987654321",
                "usr.role", "admin",
                "usr.scope", "read:message, write:files",
                "usr.org", "acme",
                "usr.plan", "gold",
                "_dd.appsec.user.collection_mode", "sdk")),
        event(
            "success",
            "users.login.success",
            Map.of(
                EVENT + "users.login.success.usr.login",
                "jean",
                EVENT + "users.login.success.usr.id",
                "d131dd02c56eec4",
                EVENT + "users.login.success.email",
                "jean.example@example.org",
                "usr.id",
                "d131dd02c56eec4",
                "usr.email",
                "jean.example@example.org")),
        event(
            "failure",
            "users.login.failure",
            Map.of(
                EVENT + "users.login.failure.usr.login", "jean",
                EVENT + "users.login.failure.reason", "captcha")),
        event(
            "signup",
            "users.signup",
            Map.of(
                EVENT + "users.signup.usr.id", "d131dd02c56eec4",
                EVENT + "users.signup.plan", "gold")),
        event("custom", "orders.cancelled", Map.of(EVENT + "orders.cancelled.amount", "42")));
  }

  private static Example event(String path, String name, Map<String, String> texts) {
    return new Example(
        path, List.of(EVENT + name + ".track", "_dd." + EVENT + name + ".sdk"), texts);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsOnTheSpanOfTheRequest(Example example) throws Exception {
    OtlpReceiver found = Tck.spans();
    OtlpReceiver spans =
        found != null ? found : Assumptions.abort("this run is without OpenTelemetry");
    String path = "rest/told/" + example.path();
    assertThat(sendForText(request("told", path)).statusCode()).isEqualTo(200);
    Span span = spans.span(arrived -> arrived.attributes().containsValue("/told/" + path));
    Map<String, String> attributes = Objects.requireNonNull(span, path).attributes();
    assertThat(attributes).containsAllEntriesOf(example.texts());
    for (String flag : example.flags()) {
      assertThat(attributes).containsEntry(flag, "true");
    }
  }
}
