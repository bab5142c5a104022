// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.SpanReceiver;
import io.github.appsecjakarta.tck.server.Tck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the guide, as they arrive on spans. */
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
    SpanReceiver found = Tck.spans();
    SpanReceiver spans =
        found != null ? found : Assumptions.abort("this run is without OpenTelemetry");
    String path = "rest/told/" + example.path();
    assertThat(sendForText(request("told", path)).statusCode()).isEqualTo(200);
    String export = spans.await("/told/" + path);
    assertThat(export).isNotNull();
    example.texts().forEach((key, value) -> assertThat(export).contains(attribute(key, value)));
    for (String flag : example.flags()) {
      assertThat(export).contains(key(flag) + "\u0012\u0002\u0010\u0001");
    }
  }

  /** An attribute as OTLP writes it: key, then a value that is a text. */
  private static String attribute(String key, String value) {
    return key(key) + '\u0012' + (char) (value.length() + 2) + '\n' + (char) value.length() + value;
  }

  private static String key(String key) {
    return "\n" + (char) key.length() + key;
  }
}
