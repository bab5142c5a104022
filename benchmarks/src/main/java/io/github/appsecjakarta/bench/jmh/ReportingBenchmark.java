// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.bench.vs.Inputs;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.report.Numbers;
import io.github.appsecjakarta.report.Redaction;
import io.github.appsecjakarta.report.ReportOptions;
import io.github.appsecjakarta.report.ReportSinks;
import io.github.appsecjakarta.report.Reporter;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.verdict.Triggers;
import io.github.appsecjakarta.waf.verdict.Verdict;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What reporting costs beside the engine: a clean request, and an attack whose JSON line goes to a
 * file. Run it with {@code -prof gc}. Those with a span start and end one of OpenTelemetry's SDK
 * that records; {@code span} is that alone, {@code attributes} that with the same attributes set by
 * hand.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportingBenchmark {
  private static final Limits LIMITS = new Limits(20, 256, 4096);
  private static final long FILE_SIZE = 10 * 1024 * 1024;
  private static final Set<String> ADDRESSES = Set.of("server.request.query");
  private static final RequestFacts FACTS =
      new RequestFacts(
          "GET",
          "/catalog/search?q=shoes",
          "203.0.113.42",
          "10.0.0.1",
          "Arachni/v1",
          Map.of("user-agent", "Arachni/v1", "host", "shop.example.com", "accept", "*/*"));

  private final Waf waf = load();
  private final Map<String, Object> get = Inputs.named().getOrDefault("a", Map.of());
  private final Verdict clean = judge(get);
  private final Verdict attacked = judge(Inputs.named().getOrDefault("d1", Map.of()));
  private final List<Map<String, Object>> triggers = Triggers.of(attacked.matches());
  private final Tracer tracer = SdkTracerProvider.builder().build().get("bench");
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final Path folder = folder();
  private final Reports reports =
      ReportSinks.create(options(folder.resolve("events.log")), new Counters(), new Numbers());

  private static Waf load() {
    WafBuilder builder = Waf.builder();
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      builder.put(file.getKey(), file.getValue());
    }
    return builder.build().orElseThrow();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("reports");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The defaults, but that lines go to a file. */
  private static ReportOptions options(Path file) {
    return new ReportOptions(
        Reporter.here("shop", "bench", "1"),
        true,
        true,
        true,
        true,
        true,
        false,
        100,
        ReportOptions.JsonLinesMode.AUTO,
        new ReportOptions.LinesFile(file.toString(), FILE_SIZE, 1),
        false,
        LoginMode.IDENT,
        new Redaction(Redaction.DEFAULT_KEY_PATTERN, Redaction.DEFAULT_VALUE_PATTERN),
        () -> null);
  }

  /** How a benchmarked request would be judged further; nobody asks. */
  private record Unasked() implements CurrentRequest.Inspector {
    @Override
    public void judge(Map<String, ?> values) {}

    @Override
    public boolean refuses(Map<String, ?> values) {
      return false;
    }

    @Override
    public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
      return false;
    }
  }

  private Verdict judge(Map<String, Object> request) {
    return waf.newContext(LIMITS).run(request, Long.MAX_VALUE);
  }

  /**
   * The engine, for comparison: the plain GET.
   *
   * @return the verdict
   */
  @Benchmark
  public Verdict engine() {
    return judge(get);
  }

  /**
   * The request by itself, which is there without any report.
   *
   * @return the request
   */
  @Benchmark
  public CurrentRequest request() {
    return new CurrentRequest(FACTS, new Unasked());
  }

  /**
   * A clean request, no span.
   *
   * @return the request
   */
  @Benchmark
  public CurrentRequest clean() {
    return report(clean, false);
  }

  /**
   * An attack, no span: a JSON line.
   *
   * @return the request
   */
  @Benchmark
  public CurrentRequest attack() {
    return report(attacked, true);
  }

  /**
   * A span alone.
   *
   * @return the span
   */
  @Benchmark
  @SuppressWarnings("try") // the scope is only to be closed
  public Span span() {
    Span span = tracer.spanBuilder("GET").startSpan();
    try (Scope scope = span.makeCurrent()) {
      return span;
    } finally {
      span.end();
    }
  }

  /**
   * A span with the attributes of a clean request, set by hand: what the SDK itself needs for them.
   *
   * @return the span
   */
  @Benchmark
  @SuppressWarnings("try") // the scope is only to be closed
  public Span attributes() {
    Span span = tracer.spanBuilder("GET").startSpan();
    try (Scope scope = span.makeCurrent()) {
      for (int i = 0; i < names.size(); i++) {
        set(span, names.get(i), values.get(i));
      }
      return span;
    } finally {
      span.end();
    }
  }

  private static void set(Span span, String name, Object value) {
    Span same;
    if (value instanceof Long number) {
      same = span.setAttribute(name, number.longValue());
    } else if (value instanceof Double number) {
      same = span.setAttribute(name, number.doubleValue());
    } else {
      same = span.setAttribute(name, value.toString());
    }
    if (same != span) {
      throw new IllegalStateException("another span");
    }
  }

  /** Takes the attributes that a clean request gets. */
  @Setup
  @SuppressWarnings("try") // the scope is only to be closed
  public void learn() {
    Span span = tracer.spanBuilder("GET").startSpan();
    try (Scope scope = span.makeCurrent()) {
      CurrentRequest unused = report(clean, false);
      ((ReadableSpan) span)
          .toSpanData()
          .getAttributes()
          .forEach(
              (key, value) -> {
                names.add(key.getKey());
                values.add(value);
              });
    } finally {
      span.end();
    }
  }

  /**
   * A clean request on a span.
   *
   * @return the request
   */
  @Benchmark
  public CurrentRequest cleanOnSpan() {
    return onSpan(clean, false);
  }

  /**
   * An attack on a span: attributes and a JSON line.
   *
   * @return the request
   */
  @Benchmark
  public CurrentRequest attackOnSpan() {
    return onSpan(attacked, true);
  }

  @SuppressWarnings("try") // the scope is only to be closed
  private CurrentRequest onSpan(Verdict verdict, boolean attack) {
    Span span = tracer.spanBuilder("GET").startSpan();
    try (Scope scope = span.makeCurrent()) {
      return report(verdict, attack);
    } finally {
      span.end();
    }
  }

  /** What the filter tells of a request, in its order. */
  private CurrentRequest report(Verdict verdict, boolean attack) {
    CurrentRequest request = new CurrentRequest(FACTS, new Unasked());
    reports.started(request);
    Reports.Passage passage = reports.entered(request);
    reports.judged(request, ADDRESSES, verdict);
    if (attack) {
      SecurityEvent event =
          new SecurityEvent.AttackDetected(triggers, false, true, "block_request", null);
      boolean kept = request.add(event);
      if (kept) {
        reports.event(event, request);
      }
    }
    passage.proceeds();
    passage.answered(name -> "");
    reports.ended(request, 200);
    passage.left(false);
    return request;
  }

  /**
   * Removes the file.
   *
   * @throws IOException if it cannot be removed
   */
  @TearDown
  public void remove() throws IOException {
    reports.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
