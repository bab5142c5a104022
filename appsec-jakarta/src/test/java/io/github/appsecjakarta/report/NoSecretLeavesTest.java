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
import io.github.appsecjakarta.report.ReportOptions.JsonLinesMode;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secrets are planted in everything that a request and an application supply. */
class NoSecretLeavesTest {
  private static final String SECRET = "S3CR3T-PLANTED-VALUE";
  private static final String LOOKUP = "${jndi:ldap://127.0.0.1/a}";

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final MemoryLogger lines = new MemoryLogger();

  @Test
  void noPlantedSecretIsInAnyOutput() {
    String all = outputs("password=" + SECRET, SECRET);
    assertThat(all).contains("shop").contains("users.login.failure").doesNotContain(SECRET);
  }

  @Test
  void noLookUpReachesALogger() {
    String unused = outputs(LOOKUP, LOOKUP);
    assertThat(lines.lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("$").doesNotContain("\n"));
  }

  /** Everything that leaves: lines, spans, log events, metrics. */
  private String outputs(String text, String value) {
    OpenTelemetrySdk sdk = sdk();
    ReportOptions options =
        ReportOptions.defaults(Reporter.here("shop", null, null))
            .ownSpan(true)
            .lines(JsonLinesMode.ON);
    Counters counters = new Counters();
    Numbers numbers = new Numbers();
    Reports reports =
        ReportSinks.create(
            options,
            counters,
            numbers,
            Spans.find(),
            lines,
            TelemetrySearch.of(new DeploymentTelemetry(sdk, options, numbers, counters)));
    CurrentRequest request = planted(text, value);
    reports.started(request);
    Reports.Passage passage = reports.entered(request);
    for (SecurityEvent event : events(text, value)) {
      assertThat(request.add(event)).isTrue();
      reports.event(event, request);
      reports.event(event, null);
    }
    passage.proceeds();
    reports.ended(request, 200);
    passage.left(false);
    new DebugLines(lines, true).write(request, RequestState.of(request), 200);
    assertThat(counters.of(Counters.Count.REPORTS_FAILED)).isZero();
    return lines.lines
        + "\n"
        + spans.getFinishedSpanItems()
        + "\n"
        + logs.getFinishedLogRecordItems()
        + "\n"
        + metrics.collectAllMetrics();
  }

  private static CurrentRequest planted(String text, String value) {
    Map<String, String> headers = new HashMap<>();
    for (String name : ReportedHeaders.names()) {
      headers.put(name, text);
    }
    // a server hands these over although nobody asked for them
    headers.put("cookie", "sid=" + value);
    headers.put("authorization", "Bearer " + value);
    headers.put("x-api-key", value);
    CurrentRequest request =
        new CurrentRequest(
            new RequestFacts(
                "GET",
                "/a;" + text + "?api_key=" + value + "&q=token%3D" + value + "&" + text,
                "198.51.100.7",
                "10.0.0.1",
                text,
                headers),
            new JudgeStub());
    request.user(
        User.of("u1")
            .withName("Bob")
            .withAttribute("client_secret", value)
            .withAttribute("note", text));
    return request;
  }

  private static List<SecurityEvent> events(String text, String value) {
    Map<String, String> metadata = Map.of("password", value, "note", text);
    Map<String, Object> parameter =
        Map.of(
            "address",
            "server.request.query",
            "key_path",
            List.of("password"),
            "value",
            value,
            "highlight",
            List.of(value));
    Map<String, Object> other =
        Map.of(
            "address",
            "server.request.body",
            "key_path",
            List.of("note"),
            "value",
            text,
            "highlight",
            List.of(text));
    return List.of(
        new AttackDetected(
            List.of(
                Map.of(
                    "rule",
                    Map.of("id", "r1", "name", "a rule", "tags", Map.of("type", "xss")),
                    "rule_matches",
                    List.of(
                        Map.of(
                            "operator",
                            "match_regex",
                            "operator_value",
                            "x",
                            "parameters",
                            List.of(parameter, other))))),
            false,
            true,
            "block_request",
            null),
        new LoginSucceeded("bob", "u1", Origin.APPLICATION, metadata),
        new LoginFailed("eve", true, Origin.OBSERVED, metadata),
        new SensitiveActivityTracked("coupon.use", "admin", false, metadata),
        new BusinessEvent("orders.cancelled", metadata));
  }

  private OpenTelemetrySdk sdk() {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
        .setLoggerProvider(
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                .build())
        .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
        .build();
  }
}
