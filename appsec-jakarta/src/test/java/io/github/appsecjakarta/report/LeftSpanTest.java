// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.MemoryLogger;
import io.github.appsecjakarta.testing.Requests;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server forgets the scope of its span; the next request of the thread must not find it. */
@SuppressWarnings("MustBeClosedChecker") // that is what goes wrong
class LeftSpanTest {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final Tracer tracer =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(exporter))
          .build()
          .get("server");
  private final Reports reports =
      ReportSinks.create(
          ReportOptions.defaults(Reporter.here("shop", null, null)),
          new Counters(),
          Spans.find(),
          new MemoryLogger());

  private final CurrentRequest request = Requests.product(new JudgeStub());

  @AfterEach
  void leaveNothing() {
    Scope unused = Context.root().makeCurrent();
  }

  @Test
  void afterARefusalItIsEndedBecauseItsOwnerNeverWill() {
    Reports.Passage passage = reports.entered(request);
    Span span = forgotten();
    passage.left(true);
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(span.isRecording()).isFalse();
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
  }

  @Test
  void elseItIsLeftToItsOwnerWhoMayEndItOnAnotherThread() {
    Reports.Passage passage = reports.entered(request);
    Span span = forgotten();
    passage.left(false);
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(span.isRecording()).isTrue();
  }

  @Test
  void aSpanThatWasThereBeforeStays() {
    Span outer = forgotten();
    Reports.Passage passage = reports.entered(request);
    passage.left(true);
    assertThat(outer.isRecording()).isTrue();
    assertThat(Span.current()).isSameAs(outer);
  }

  @Test
  void aSpanThatWasThereBeforeIsCurrentAgain() {
    Span outer = forgotten();
    Reports.Passage passage = reports.entered(request);
    Span inner = forgotten();
    passage.left(true);
    assertThat(inner.isRecording()).isFalse();
    assertThat(outer.isRecording()).isTrue();
    assertThat(Span.current()).isSameAs(outer);
  }

  private Span forgotten() {
    Span span = tracer.spanBuilder("GET /users/{id}").startSpan();
    Scope unused = span.makeCurrent();
    return span;
  }
}
