// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.report.ReportOptions.JsonLinesMode;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.Handler;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.Requests;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Log events, metrics and the span of our own, as a real SDK exports them. */
class TelemetryReportsTest {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final MemoryLogger lines = new MemoryLogger();
  private final Counters counters = new Counters();
  private final Numbers numbers = new Numbers();
  private final CurrentRequest request = Requests.product(new JudgeStub());

  @Test
  void aLogEventSaysWhatTheLineWouldAndTheLineIsLeftOut() {
    Reports reports = reports(ReportOptions.defaults(reporter()), Sampler.alwaysOff());
    request.user(User.of("u1").withRole("admin"));
    request.handler(new Handler("/shop/products", "org.example.Products.list"));
    run(reports, request, attack(false), 200);
    assertThat(lines.lines).isEmpty();
    LogRecordData record = logs.getFinishedLogRecordItems().get(0);
    assertThat(record.getSeverity()).isEqualTo(Severity.WARN);
    assertThat(record.getBody().asString()).isEqualTo("AppSec: attack: a rule (r1)");
    Map<String, Object> attributes = new TreeMap<>();
    record.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    assertThat(attributes)
        .containsEntry("event.name", "appsec.attack")
        .containsEntry("appsec.kind", "attack")
        .containsEntry("service.name", "shop")
        .containsEntry("http.route", "/shop/products")
        .containsEntry("http.response.status_code", 200L)
        .containsEntry("code.function.name", "org.example.Products.list")
        .containsEntry("url.path", "/shop/products")
        .containsEntry("url.query", "q=shoes")
        .containsEntry("client.address", "198.51.100.7")
        .containsEntry("user.id", "u1")
        .containsEntry("user.roles", List.of("admin"))
        .containsKey("appsec.request.handler_ms")
        .containsEntry(
            "appsec.triggers",
            "{\"triggers\":[{\"rule\":{\"id\":\"r1\",\"name\":\"a rule\","
                + "\"tags\":{\"type\":\"xss\"}}}]}");
  }

  @Test
  void aLogEventSurvivesHeadSamplingAndKnowsItsTrace() {
    Reports reports = reports(ReportOptions.defaults(reporter()), Sampler.alwaysOff());
    Span span = sdk(Sampler.alwaysOff()).getTracer("server").spanBuilder("GET").startSpan();
    try (var scope = span.makeCurrent()) {
      assertThat(scope).isNotNull();
      run(reports, request, attack(false), 200);
    }
    assertThat(spans.getFinishedSpanItems()).isEmpty();
    assertThat(logs.getFinishedLogRecordItems().get(0).getSpanContext().getTraceId())
        .isEqualTo(span.getSpanContext().getTraceId());
  }

  @Test
  void numbersAddUp() {
    Reports reports = reports(ReportOptions.defaults(reporter()), Sampler.alwaysOn());
    run(reports, Requests.product(new JudgeStub()), null, 200);
    CurrentRequest refused = Requests.product(new JudgeStub());
    refused.refused("id-1", 403);
    run(reports, refused, attack(true), 403);
    run(reports, Requests.product(new JudgeStub()), attack(false), 200);
    run(
        reports,
        Requests.product(new JudgeStub()),
        new LoginFailed("bob", true, Origin.APPLICATION, Map.of()),
        200);
    counters.add(Counters.Count.METADATA_DROPPED, 3);
    assertThat(sums("appsec.requests"))
        .isEqualTo(Map.of("clean", 2L, "attacked", 1L, "blocked", 1L));
    assertThat(sums("appsec.blocks")).isEqualTo(Map.of("xss", 1L));
    assertThat(sums("appsec.rule.matches")).isEqualTo(Map.of("xss", 2L));
    assertThat(sums("appsec.events")).isEqualTo(Map.of("attack", 2L, "users.login.failure", 1L));
    assertThat(sums("appsec.dropped")).isEqualTo(Map.of("metadata_dropped", 3L));
    assertThat(sums("appsec.active")).isEqualTo(Map.of("", 1L));
    MetricData duration = metric("appsec.waf.duration");
    assertThat(duration.getUnit()).isEqualTo("s");
    assertThat(duration.getHistogramData().getPoints().iterator().next().getCount()).isEqualTo(4);
    assertThat(numbers.rules().table()).hasSize(1);
    assertThat(numbers.rules().table().get(0))
        .satisfies(
            cost -> {
              assertThat(cost.rule()).isEqualTo("r1");
              assertThat(cost.matches()).isEqualTo(2);
              assertThat(cost.blocks()).isEqualTo(1);
            });
  }

  @Test
  void afterTheDeploymentThereIsNoMetricOfIt() {
    Reports reports = reports(ReportOptions.defaults(reporter()), Sampler.alwaysOn());
    run(reports, request, null, 200);
    assertThat(sums("appsec.active")).isEqualTo(Map.of("", 1L));
    reports.close();
    assertThat(metrics.collectAllMetrics())
        .extracting(MetricData::getName)
        .doesNotContain("appsec.active");
  }

  @Test
  void beyondTheLimitTracesDoNotAskToBeKeptButEverythingElseIsThere() {
    Reports reports = reports(options().traceRateLimit(100), Sampler.alwaysOn());
    long start = System.nanoTime();
    for (int i = 0; i < 1000; i++) {
      run(reports, Requests.product(new JudgeStub()), attack(false), 200);
    }
    long kept = attributed("appsec.keep");
    long limited = attributed("appsec.rate_limited");
    // a slow machine crosses from one second to the next, perhaps several times
    long seconds = 2 + (System.nanoTime() - start) / 1_000_000_000;
    assertThat(kept).isBetween(100L, 100 * seconds);
    assertThat(kept + limited).isEqualTo(1000);
    assertThat(sums("appsec.traces")).isEqualTo(Map.of("kept", kept, "rate_limited", limited));
    assertThat(attributed("_dd.appsec.json")).isEqualTo(1000);
    assertThat(logs.getFinishedLogRecordItems()).hasSize(1000);
  }

  @Test
  void eventsOfUsersAreNeverLimited() {
    Reports reports = reports(options().traceRateLimit(1), Sampler.alwaysOn());
    for (int i = 0; i < 50; i++) {
      run(
          reports,
          Requests.product(new JudgeStub()),
          new LoginFailed("bob", true, Origin.APPLICATION, Map.of()),
          200);
    }
    assertThat(attributed("appsec.keep")).isEqualTo(50);
    assertThat(attributed("appsec.rate_limited")).isZero();
  }

  @Test
  void ourOwnSpanIsAServersAndNamesTheKeepingOfDatadog() {
    Reports reports = reports(options(), Sampler.alwaysOn());
    run(reports, request, attack(false), 404);
    CurrentRequest clean = Requests.product(new JudgeStub());
    run(reports, clean, null, 200);
    List<SpanData> all = spans.getFinishedSpanItems();
    assertThat(all).extracting(SpanData::getKind).containsExactly(SpanKind.SERVER, SpanKind.SERVER);
    assertThat(all.get(0).getSpanContext().getTraceState().get("dd"))
        .isEqualTo("s:2;t.dm:-5;t.ts:02");
    assertThat(all.get(0).getAttributes().get(stringKey("url.path"))).isEqualTo("/shop/products");
    assertThat(all.get(1).getSpanContext().getTraceState().isEmpty()).isTrue();
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void withoutTheNamesOfDatadogThoseOfTheConventionsRemain() {
    Reports reports = reports(options().vocabulary(false), Sampler.alwaysOn());
    request.user(User.of("u1").withRole("admin").withEmail("b@example.org"));
    run(reports, request, attack(true), 403);
    SpanData span = spans.getFinishedSpanItems().get(0);
    assertThat(span.getAttributes().get(stringKey("user.id"))).isEqualTo("u1");
    assertThat(span.getAttributes().get(stringKey("user.email"))).isEqualTo("b@example.org");
    assertThat(span.getAttributes().get(stringArrayKey("user.roles"))).containsExactly("admin");
    assertThat(span.getAttributes().get(stringKey("security_rule.name"))).isEqualTo("a rule");
    assertThat(span.getAttributes().get(stringKey("security_rule.category"))).isEqualTo("xss");
    assertThat(span.getAttributes().asMap().keySet())
        .extracting(key -> key.getKey())
        .contains("appsec.event", "appsec.keep")
        .noneMatch(name -> name.startsWith("_dd") || name.startsWith("usr."));
  }

  private static Reporter reporter() {
    return Reporter.here("shop", "test", "1.0");
  }

  private static ReportOptions options() {
    return ReportOptions.defaults(reporter()).ownSpan(true).lines(JsonLinesMode.OFF);
  }

  private static AttackDetected attack(boolean blocked) {
    Map<String, Object> rule = new TreeMap<>();
    rule.put("id", "r1");
    rule.put("name", "a rule");
    rule.put("tags", Map.of("type", "xss"));
    return new AttackDetected(
        List.of(Map.of("rule", rule)), blocked, false, null, blocked ? "id-1" : null);
  }

  private static void run(
      Reports reports, CurrentRequest request, @Nullable SecurityEvent event, int status) {
    reports.started(request);
    Reports.Passage passage = reports.entered(request);
    reports.judged(
        request,
        Set.of("server.request.query"),
        new Verdict(List.of(), Map.of(), Map.of(), false, false, Truncation.NONE, 1000));
    if (event != null) {
      assertThat(request.add(event)).isTrue();
      reports.event(event, request);
    }
    passage.proceeds();
    reports.ended(request, status);
    passage.left(request.securityResponseId() != null);
  }

  private Reports reports(ReportOptions options, Sampler sampler) {
    OpenTelemetrySdk sdk = sdk(sampler);
    TelemetrySearch search =
        TelemetrySearch.of(new DeploymentTelemetry(sdk, options, numbers, counters));
    return ReportSinks.create(options, counters, numbers, Spans.find(), lines, search);
  }

  private OpenTelemetrySdk sdk(Sampler sampler) {
    return OpenTelemetrySdk.builder()
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build())
        .setLoggerProvider(
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                .build())
        .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
        .build();
  }

  private long attributed(String name) {
    return spans.getFinishedSpanItems().stream()
        .filter(
            span ->
                span.getAttributes().asMap().keySet().stream()
                    .anyMatch(key -> key.getKey().equals(name)))
        .count();
  }

  private MetricData metric(String name) {
    return metrics.collectAllMetrics().stream()
        .filter(metric -> metric.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Long> sums(String name) {
    Map<String, Long> sums = new TreeMap<>();
    for (LongPointData point : metric(name).getLongSumData().getPoints()) {
      String label =
          point.getAttributes().asMap().values().stream().findFirst().orElse("").toString();
      sums.put(label, point.getValue());
    }
    return sums;
  }
}
