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
import io.github.appsecjakarta.request.Caller;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.Requests;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a real OpenTelemetry SDK exports. */
class SpanReportsTest {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final MemoryLogger log = new MemoryLogger();
  private final Reports reports = ReportSinks.create(options(), new Counters(), Spans.find(), log);
  private final CurrentRequest request = Requests.product(new JudgeStub());
  private Tracer tracer = tracer(Sampler.alwaysOn());

  @Test
  void theFirstCleanRequestCarriesTheStandingAttributesAndWhatWasLoaded() {
    assertThat(exported(() -> {}))
        .containsOnly(
            Map.entry("_dd.appsec.enabled", 1L),
            Map.entry("_dd.runtime_family", "jvm"),
            Map.entry("_dd.appsec.event_rules.version", "1.2.3"),
            Map.entry("_dd.appsec.event_rules.loaded", 57L),
            Map.entry("_dd.appsec.event_rules.error_count", 0L),
            Map.entry("appsec.keep", true),
            Map.entry("client.address", "198.51.100.7"),
            Map.entry("http.client_ip", "198.51.100.7"),
            Map.entry("network.client.ip", "10.0.0.1"),
            Map.entry("http.request.headers.user-agent", "Arachni/v1"),
            Map.entry("http.request.headers.accept", "*/*"));
  }

  @Test
  void anAttackCarriesItsTriggersAndMoreHeaders() {
    Map<String, Object> attributes =
        exported(
            () -> {
              happened(attack("r1"));
              happened(attack("r2"));
              request.refused("7f6b2b0e-0000-4000-8000-000000000001", 403);
            });
    assertThat(attributes)
        .containsEntry("appsec.event", true)
        .containsEntry("appsec.blocked", true)
        .containsEntry("actor.ip", "198.51.100.7")
        .containsEntry("http.request.headers.host", "shop.example")
        .containsEntry(
            "_dd.appsec.json",
            "{\"triggers\":[{\"rule\":{\"id\":\"r1\"}},{\"rule\":{\"id\":\"r2\"}}]}");
  }

  @Test
  void whatTheRulesSayOfARequestIsTextWhereItIsAShape() {
    Map<String, Object> said =
        Map.of("_dd.appsec.fp.session", "ssn---", "_dd.appsec.s.req.query", List.of(Map.of()));

    assertThat(exported(() -> reports.described(request, said)))
        .containsEntry("_dd.appsec.fp.session", "ssn---")
        .containsEntry("_dd.appsec.s.req.query", "[{}]");
  }

  @Test
  void theSpanAtEntryLastsUntilTheEndAndALaterOneAsLongAsTheResource() {
    CurrentRequest without = Requests.product(new JudgeStub());
    reports.started(without);
    assertThat(reports.spanTime(without)).isEqualTo(SpanTime.NONE);
    within(tracer.spanBuilder("rest").startSpan(), () -> reports.spanSeen(without));
    assertThat(reports.spanTime(without)).isEqualTo(SpanTime.RESOURCE);
    exported(() -> assertThat(reports.spanTime(request)).isEqualTo(SpanTime.REQUEST));
  }

  @Test
  void theUserIsShownWithAllThatIsTold() {
    Map<String, Object> attributes =
        exported(
            () ->
                request.user(
                    new User(
                        "u1",
                        "Bob",
                        "b@example.org",
                        "s1",
                        "admin",
                        "read",
                        "acme",
                        Map.of("plan", "gold", "api_key", "abc"))));
    assertThat(attributes)
        .containsEntry("usr.id", "u1")
        .containsEntry("usr.name", "Bob")
        .containsEntry("usr.email", "b@example.org")
        .containsEntry("usr.session_id", "s1")
        .containsEntry("usr.role", "admin")
        .containsEntry("usr.scope", "read")
        .containsEntry("usr.org", "acme")
        .containsEntry("usr.plan", "gold")
        .containsEntry("usr.api_key", "<Redacted>")
        .containsEntry("_dd.appsec.user.collection_mode", "sdk");
  }

  @Test
  void aLoginTheApplicationToldOf() {
    Map<String, Object> attributes =
        exported(
            () ->
                happened(
                    new LoginSucceeded("bob", "u1", Origin.APPLICATION, Map.of("plan", "gold"))));
    assertThat(attributes)
        .containsEntry("appsec.events.users.login.success.track", true)
        .containsEntry("_dd.appsec.events.users.login.success.sdk", true)
        .containsEntry("appsec.events.users.login.success.usr.login", "bob")
        .containsEntry("appsec.events.users.login.success.usr.id", "u1")
        .containsEntry("appsec.events.users.login.success.plan", "gold")
        .containsEntry("appsec.events.users.login.success.usr.plan", "gold")
        .doesNotContainKey("_dd.appsec.usr.login");
  }

  @Test
  void anObservedLogin() {
    Map<String, Object> attributes =
        exported(
            () -> {
              request.observedUser(User.of("u1"));
              happened(new LoginSucceeded("bob", "u1", Origin.OBSERVED, Map.of()));
            });
    assertThat(attributes)
        .containsEntry("appsec.events.users.login.success.track", true)
        .containsEntry("_dd.appsec.events.users.login.success.auto.mode", "identification")
        .containsEntry("appsec.events.users.login.success.usr.login", "bob")
        .containsEntry("_dd.appsec.usr.login", "bob")
        .containsEntry("_dd.appsec.usr.id", "u1")
        .containsEntry("usr.id", "u1")
        .containsEntry("_dd.appsec.user.collection_mode", "identification")
        .doesNotContainKey("_dd.appsec.events.users.login.success.sdk");
  }

  @Test
  void theApplicationBeatsWhatWasObservedInEitherOrder() {
    LoginSucceeded observed = new LoginSucceeded("bob", "seen", Origin.OBSERVED, Map.of());
    LoginSucceeded told = new LoginSucceeded("bobby", "told", Origin.APPLICATION, Map.of());
    for (List<SecurityEvent> order :
        List.of(List.<SecurityEvent>of(observed, told), List.<SecurityEvent>of(told, observed))) {
      CurrentRequest fresh = Requests.product(new JudgeStub());
      fresh.user(User.of("told"));
      assertThat(fresh.observedUser(User.of("seen"))).isFalse();
      assertThat(exported(fresh, () -> order.forEach(event -> happened(event, fresh))))
          .containsEntry("appsec.events.users.login.success.usr.login", "bobby")
          .containsEntry("appsec.events.users.login.success.usr.id", "told")
          .containsEntry("usr.id", "told")
          .containsEntry("_dd.appsec.usr.id", "seen")
          .containsEntry("_dd.appsec.usr.login", "bob")
          .containsEntry("_dd.appsec.events.users.login.success.sdk", true)
          .containsEntry("_dd.appsec.events.users.login.success.auto.mode", "identification")
          .containsEntry("_dd.appsec.user.collection_mode", "sdk");
    }
  }

  @Test
  void aFailedLoginSaysWhetherTheUserExists() {
    assertThat(
            exported(() -> happened(new LoginFailed("eve", false, Origin.APPLICATION, Map.of()))))
        .containsEntry("appsec.events.users.login.failure.track", true)
        .containsEntry("appsec.events.users.login.failure.usr.login", "eve")
        .containsEntry("appsec.events.users.login.failure.usr.exists", false)
        .doesNotContainKey("usr.id");
  }

  @Test
  void aStoreThatDoesNotKnowTheUserIsNoFailureWhereAnotherOneDoes() {
    assertThat(
            exported(
                () -> {
                  happened(new LoginFailed("bob", null, Origin.OBSERVED, Map.of()));
                  happened(new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()));
                }))
        .containsKey("appsec.events.users.login.success.track")
        .doesNotContainKey("appsec.events.users.login.failure.track")
        .doesNotContainKey("_dd.appsec.events.users.login.failure.auto.mode");
  }

  @Test
  void activitiesAndBusinessEvents() {
    assertThat(
            exported(
                () -> {
                  happened(
                      new SensitiveActivityTracked(
                          "coupon.use", "admin", false, Map.of("code", "X")));
                  happened(new BusinessEvent("orders.cancelled", Map.of("token", "abc")));
                }))
        .containsEntry("appsec.events.activity.sensitive.track", true)
        .containsEntry("_dd.appsec.events.activity.sensitive.sdk", true)
        .containsEntry("appsec.events.activity.sensitive.name", "coupon.use")
        .containsEntry("appsec.events.activity.sensitive.required_role", "admin")
        .containsEntry("appsec.events.activity.sensitive.authorized", false)
        .containsEntry("appsec.events.activity.sensitive.code", "X")
        .containsEntry("appsec.events.orders.cancelled.track", true)
        .containsEntry("appsec.events.orders.cancelled.token", "<Redacted>");
  }

  @Test
  void withoutASpanAtEntryTheSpanOfJaxRsIsWrittenBeforeItEnds() {
    reports.started(request);
    happened(attack("r1"));
    Span rest = tracer.spanBuilder("JAX-RS").startSpan();
    within(
        rest,
        () -> {
          reports.spanSeen(request);
          Span child = tracer.spanBuilder("child").startSpan();
          within(
              child,
              () -> {
                happened(new BusinessEvent("orders.cancelled", Map.of()));
              });
          child.end();
          happened(new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of()));
          reports.spanSeen(request);
        });
    rest.end();
    reports.ended(request, 200);
    assertThat(attributes("JAX-RS"))
        .containsEntry("appsec.event", true)
        .containsEntry("appsec.events.orders.cancelled.track", true)
        .containsEntry("appsec.events.users.login.success.usr.login", "bob");
    assertThat(attributes("child")).isEmpty();
    assertThat(log.lines).hasSize(3).first().asString().contains("\"event\":\"attack\"");
  }

  @Test
  void theSpanAtEntryIsBetterThanALaterOne() {
    Map<String, Object> entry =
        exported(
            () -> {
              Span rest = tracer.spanBuilder("JAX-RS").startSpan();
              within(
                  rest,
                  () -> {
                    reports.spanSeen(request);
                    happened(attack("r1"));
                  });
              rest.end();
            });
    assertThat(entry).containsEntry("appsec.event", true);
    assertThat(attributes("JAX-RS")).isEmpty();
  }

  @Test
  void outsideOfARequestTheCurrentSpanCarriesTheEvent() {
    Span job = tracer.spanBuilder("job").startSpan();
    within(
        job,
        () -> {
          reports.event(new BusinessEvent("nightly.export", Map.of()), null);
        });
    job.end();
    assertThat(attributes("job")).containsEntry("appsec.events.nightly.export.track", true);
    assertThat(log.lines).hasSize(1);
  }

  @Test
  void anEventOfATaskIsOnTheSpanOfItsRequestWhileThatRecordsAndInItsTraceAlways() {
    Span span = tracer.spanBuilder("GET").startSpan();
    within(span, () -> reports.started(request));
    CurrentRequest task = request.forTask(new JudgeStub(), Caller.UNKNOWN);
    reports.event(new BusinessEvent("report.made", Map.of()), task);
    span.end();
    reports.event(new BusinessEvent("report.sent", Map.of()), task);
    assertThat(attributes("GET"))
        .containsEntry("appsec.events.report.made.track", true)
        .doesNotContainKey("appsec.events.report.sent.track");
    assertThat(log.lines)
        .hasSize(2)
        .allMatch(line -> line.contains(span.getSpanContext().getTraceId()));
  }

  @Test
  void anEventOfATaskIsOnTheSpanOfTheTaskIfItHasOne() {
    CurrentRequest task = request.forTask(new JudgeStub(), Caller.UNKNOWN);
    Span job = tracer.spanBuilder("job").startSpan();
    within(job, () -> reports.event(new BusinessEvent("report.made", Map.of()), task));
    job.end();
    assertThat(attributes("job")).containsEntry("appsec.events.report.made.track", true);
  }

  @Test
  void whatASampledOutSpanCannotCarryGoesToTheLogWithItsTrace() {
    tracer = tracer(Sampler.alwaysOff());
    Span span = tracer.spanBuilder("GET").startSpan();
    within(
        span,
        () -> {
          reports.started(request);
          happened(attack("r1"));
          happened(new LoginFailed("bob", null, Origin.OBSERVED, Map.of()));
          reports.ended(request, 200);
        });
    span.end();
    assertThat(log.lines).hasSize(2);
    assertThat(log.lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"trace_id\":\"" + span.getSpanContext().getTraceId() + '"'));
  }

  private static void within(Span span, Runnable work) {
    Context.current().with(span).wrap(work).run();
  }

  private Map<String, Object> exported(Runnable work) {
    return exported(request, work);
  }

  private Map<String, Object> exported(CurrentRequest of, Runnable work) {
    exporter.reset();
    Span span = tracer.spanBuilder("GET").startSpan();
    within(
        span,
        () -> {
          reports.started(of);
        });
    work.run();
    reports.ended(of, 200);
    span.end();
    return attributes("GET");
  }

  private Map<String, Object> attributes(String name) {
    Map<String, Object> attributes = new TreeMap<>();
    for (SpanData span : exporter.getFinishedSpanItems()) {
      if (span.getName().equals(name)) {
        span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
      }
    }
    return attributes;
  }

  private void happened(SecurityEvent event) {
    happened(event, request);
  }

  private void happened(SecurityEvent event, CurrentRequest where) {
    assertThat(where.add(event)).isTrue();
    reports.event(event, where);
  }

  private static AttackDetected attack(String rule) {
    return new AttackDetected(
        List.of(Map.of("rule", Map.of("id", rule))), false, false, null, null);
  }

  private Tracer tracer(Sampler sampler) {
    return SdkTracerProvider.builder()
        .setSampler(sampler)
        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
        .build()
        .get("test");
  }

  private static ReportOptions options() {
    RulesLoad load = new RulesLoad("1.2.3", 57, 0, List.of());
    return ReportOptions.defaults(Reporter.here("shop", null, null)).rules(() -> load);
  }
}
