// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code OpenTelemetry} of a deployment: its loggers, meters and spans of our own. Uses nothing
 * newer than API 1.29; what newer ones have is looked for.
 */
final class DeploymentTelemetry implements Telemetry {
  private static final String SCOPE = "io.github.appsecjakarta";
  private static final int SERVER_ERROR = 500;

  private final OpenTelemetry openTelemetry;
  private final Logger logger;
  private final boolean logsLeadSomewhere;
  private final Redaction redaction;
  private final @Nullable Meters meters;

  DeploymentTelemetry(Object found, ReportOptions options, Numbers numbers, Counters counters) {
    openTelemetry = (OpenTelemetry) found;
    redaction = options.redaction();
    logger = openTelemetry.getLogsBridge().get(SCOPE);
    logsLeadSomewhere = !logger.getClass().getName().startsWith("io.opentelemetry.api.");
    meters =
        options.metrics() ? new Meters(openTelemetry.getMeter(SCOPE), numbers, counters) : null;
  }

  @Override
  public boolean log(LogEvent event, @Nullable Object span) {
    if (!logsLeadSomewhere) {
      return false;
    }
    LogRecordBuilder record =
        logger
            .logRecordBuilder()
            .setContext(span == null ? Context.root() : Context.root().with((Span) span))
            .setSeverity(event.warning() ? Severity.WARN : Severity.INFO)
            .setBody(event.body());
    EventNameSetter.set(record, event.name());
    event.attributes().forEach((name, value) -> attribute(record, name, value));
    record.emit();
    return true;
  }

  private static void attribute(LogRecordBuilder record, String name, Object value) {
    if (value instanceof Boolean truth) {
      record.setAttribute(AttributeKey.booleanKey(name), truth);
    } else if (value instanceof Double number) {
      record.setAttribute(AttributeKey.doubleKey(name), number);
    } else if (value instanceof Number number) {
      record.setAttribute(AttributeKey.longKey(name), number.longValue());
    } else if (value instanceof List<?> list) {
      record.setAttribute(
          AttributeKey.stringArrayKey(name), list.stream().map(String::valueOf).toList());
    } else {
      record.setAttribute(AttributeKey.stringKey(name), value.toString());
    }
  }

  @Override
  public void judged(double seconds) {
    if (meters != null) {
      meters.judged(seconds);
    }
  }

  @Override
  public @Nullable Object open(CurrentRequest request, boolean keep) {
    RequestFacts facts = request.facts();
    Context parent =
        openTelemetry
            .getPropagators()
            .getTextMapPropagator()
            .extract(Context.current(), facts.headers(), HeaderGetter.INSTANCE);
    SpanBuilder builder =
        openTelemetry
            .getTracer(SCOPE)
            .spanBuilder(facts.method())
            .setParent(keep ? keeping(parent) : parent)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(SemanticConventions.HTTP_METHOD, facts.method())
            .setAttribute(SemanticConventions.URL_PATH, redaction.text(path(facts.uri())));
    if (facts.userAgent() != null) {
      builder.setAttribute(SemanticConventions.USER_AGENT, redaction.text(facts.userAgent()));
    }
    Span span = builder.startSpan();
    return span.getSpanContext().isValid() ? span : null;
  }

  private static Context keeping(Context parent) {
    return parent.with(KeepingParent.of(Span.fromContext(parent).getSpanContext()));
  }

  private static String path(String uri) {
    int question = uri.indexOf('?');
    return question < 0 ? uri : uri.substring(0, question);
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // whoever leaves the thread puts its context back
  public void enter(Object span) {
    Scope unused = ((Span) span).makeCurrent();
  }

  @Override
  public void end(Object span, CurrentRequest request, int status) {
    Span own = (Span) span;
    if (status > 0) {
      own.setAttribute(SemanticConventions.HTTP_STATUS, (long) status);
    }
    if (status >= SERVER_ERROR) {
      own.setStatus(StatusCode.ERROR);
      own.setAttribute(SemanticConventions.ERROR_TYPE, Integer.toString(status));
    }
    String route = request.handler().route();
    if (route != null) {
      own.setAttribute(SemanticConventions.HTTP_ROUTE, route);
      own.updateName(request.facts().method() + ' ' + route);
    }
    own.end();
  }

  @Override
  public void close() {
    if (meters != null) {
      meters.close();
    }
  }

  private enum HeaderGetter implements TextMapGetter<Map<String, String>> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Map<String, String> headers) {
      return headers.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Map<String, String> headers, String name) {
      return headers == null ? null : headers.get(name);
    }
  }
}
