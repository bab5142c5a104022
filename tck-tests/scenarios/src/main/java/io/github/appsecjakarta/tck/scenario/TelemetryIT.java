// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Otlp.LogEvent;
import io.github.appsecjakarta.tck.server.Otlp.Span;
import io.github.appsecjakarta.tck.server.OtlpReceiver;
import io.github.appsecjakarta.tck.server.Tck;
import io.github.appsecjakarta.tck.server.Variant;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What arrives of an attack, a refusal, a failed login and an event of the application: spans, log
 * events and metrics where the server has OpenTelemetry, JSON lines where log events do not arrive.
 */
@Tag("telemetry")
final class TelemetryIT extends Scenario {
  private static final int REFUSALS = 20;
  private static final String AGENT_NAME = "user_agent.original";
  private static final String OUR_AGENT_NAME = "http.request.headers.user-agent";

  private static final Set<String> METRICS =
      Set.of(
          "appsec.requests",
          "appsec.events",
          "appsec.blocks",
          "appsec.rule.matches",
          "appsec.waf.duration",
          "appsec.active");

  private final Variant variant = Variant.here();

  /** One thing that happens, and what must arrive of it. */
  private record Happening(
      String title, String path, String userAgent, int status, String event, List<String> tags) {}

  private static final Happening ATTACK =
      new Happening(
          "an attack (`Arachni/v1`)",
          "rest/users/guest",
          "Arachni/v1 attack",
          200,
          "attack",
          List.of(
              "appsec.event",
              "_dd.appsec.json",
              "_dd.appsec.fp.http.endpoint",
              "_dd.appsec.fp.http.header",
              "_dd.appsec.fp.http.network",
              "_dd.appsec.s.req.headers",
              "appsec.keep",
              "actor.ip",
              "security_rule.name"));
  private static final Happening REFUSAL =
      new Happening(
          "a refused request (blocked user)",
          "rest/users/mallory",
          "tck refused",
          403,
          "attack",
          List.of("appsec.event", "appsec.blocked", "_dd.appsec.json", "appsec.keep"));
  private static final Happening FAILURE =
      new Happening(
          "a failed login",
          "rest/users/bob/failure",
          "tck failure",
          200,
          "users.login.failure",
          List.of(
              "appsec.events.users.login.failure.track",
              "appsec.events.users.login.failure.usr.login",
              "appsec.events.users.login.failure.usr.exists",
              "_dd.appsec.events.users.login.failure.sdk",
              "_dd.appsec.fp.http.endpoint",
              "http.request.headers.host",
              "appsec.keep"));
  private static final Happening EVENT =
      new Happening(
          "an event of the application, with its user",
          "rest/users/u-42/event",
          "tck event",
          200,
          "order_shipped",
          List.of(
              "appsec.events.order_shipped.track",
              "appsec.events.order_shipped.parcels",
              "_dd.appsec.s.req.params",
              "usr.id",
              "usr.role",
              "user.id",
              "user.roles",
              "_dd.appsec.user.collection_mode",
              "appsec.keep"));
  private static final List<String> ALWAYS =
      List.of(
          "_dd.appsec.enabled",
          "_dd.runtime_family",
          "_dd.appsec.event_rules.version",
          "_dd.appsec.waf.duration",
          "http.client_ip",
          "network.client.ip",
          "client.address",
          OUR_AGENT_NAME);

  @Test
  void everythingArrivesSomewhere() throws Exception {
    TelemetryPage page = new TelemetryPage(variant);
    for (Happening happening : List.of(ATTACK, REFUSAL, FAILURE, EVENT)) {
      observe("traced", happening, true, page);
    }
    observe("unsampled", ATTACK, false, page);
    OtlpReceiver receiver = Tck.spans();
    if (receiver != null && variant.logs()) {
      Set<String> arrived = receiver.metrics(METRICS);
      assertThat(arrived).containsAll(METRICS);
      page.metrics(arrived);
    }
    page.check();
  }

  private void observe(String application, Happening happening, boolean sampled, TelemetryPage page)
      throws Exception {
    String unique = happening.userAgent() + ' ' + application;
    long mark = Tck.log().mark();
    assertThat(sendForText(request(application, happening, unique)).statusCode())
        .isEqualTo(happening.status());
    LogEvent log = variant.logs() ? log(happening, unique) : null;
    Map<String, @Nullable Object> line = log == null ? line(mark, application, unique) : null;
    assertThat(log != null || line != null).as("log event or line of " + happening).isTrue();
    Span span = variant.exports() && sampled ? span(happening, unique) : null;
    if (!sampled) {
      assertThat(arrived(unique)).isEmpty();
    }
    if (span != null) {
      assertThat(span.attributes()).containsKeys(happening.tags().toArray(String[]::new));
      assertThat(span.attributes()).containsKeys(ALWAYS.toArray(String[]::new));
      String traceId =
          log != null ? log.traceId() : String.valueOf(line == null ? "" : line.get("trace_id"));
      assertThat(traceId).as("trace of " + happening).isEqualTo(span.traceId());
    }
    page.row(
        happening.title() + (sampled ? "" : ", head sampling at 0 %"), span, log, line != null);
  }

  private HttpRequest.Builder request(String application, Happening happening, String unique) {
    HttpRequest.Builder request =
        request(application, happening.path()).header("User-Agent", unique);
    if (application.equals("unsampled")) {
      // what a caller decided: an agent samples for the whole server, not for one application
      request.header("traceparent", "00-" + "1234567890abcdef".repeat(2) + "-1234567890abcdef-00");
    }
    return request;
  }

  private static @Nullable LogEvent log(Happening happening, String unique) throws Exception {
    OtlpReceiver receiver = receiver();
    LogEvent found =
        receiver.log(
            event ->
                unique.equals(event.attributes().get(AGENT_NAME))
                    && ("appsec." + happening.event())
                        .equals(event.attributes().get("event.name")));
    assertThat(found).as("log event of " + happening).isNotNull();
    return found;
  }

  private static @Nullable Map<String, @Nullable Object> line(
      long mark, String application, String unique) {
    List<Map<String, @Nullable Object>> events = Tck.log().events(mark, application, unique, 1);
    return events.isEmpty() ? null : events.get(0);
  }

  private static @Nullable Span span(Happening happening, String unique) throws Exception {
    Span found = receiver().span(of(unique));
    assertThat(found).as("span of " + happening).isNotNull();
    return found;
  }

  private static List<Span> arrived(String unique) {
    OtlpReceiver receiver = Tck.spans();
    return receiver == null ? List.of() : receiver.arrivedSpans(of(unique));
  }

  private static Predicate<Span> of(String unique) {
    return span ->
        unique.equals(span.attributes().get(OUR_AGENT_NAME))
            || unique.equals(span.attributes().get(AGENT_NAME));
  }

  private static OtlpReceiver receiver() {
    OtlpReceiver found = Tck.spans();
    return found != null ? found : Assumptions.abort("this run is without OpenTelemetry");
  }

  @Test
  void refusalWithinRestNeitherLosesItsSpanNorThatOfTheNextRequest() throws Exception {
    OtlpReceiver spans = receiver();
    // a span left open on one thread of the server shows only in a later request of that thread
    for (int i = 0; i < REFUSALS; i++) {
      String refused = "tck refused " + i;
      send("rest/users/mallory", refused, 403);
      Map<String, String> of = attributes(spans.span(of(refused)));
      assertThat(of).containsKey("appsec.blocked");
      String attack = "Arachni/v1 guest " + i;
      send("rest/users/guest", attack, 200);
      assertThat(attributes(spans.span(of(attack)))).containsKey("_dd.appsec.json");
    }
  }

  private static Map<String, String> attributes(@Nullable Span span) {
    return span == null ? Map.of() : span.attributes();
  }

  private static void send(String path, String userAgent, int status)
      throws IOException, InterruptedException {
    assertThat(sendForText(request("traced", path).header("User-Agent", userAgent)).statusCode())
        .isEqualTo(status);
  }

  /** Names of ours among the attributes of a span. */
  static Set<String> ours(Set<String> names) {
    Set<String> ours = new TreeSet<>();
    for (String name : names) {
      if (name.startsWith("_dd.")
          || name.startsWith("appsec.")
          || name.startsWith("usr.")
          || name.startsWith("user.")
          || name.startsWith("security_rule.")
          || Set.of("actor.ip", "http.client_ip", "network.client.ip").contains(name)
          || name.startsWith("http.request.headers.")
          || name.startsWith("http.response.headers.")) {
        ours.add(name);
      }
    }
    ours.remove("_dd.appsec.event_rules.loaded"); // on the first span of the deployment only
    ours.remove("_dd.appsec.event_rules.error_count");
    return ours;
  }
}
