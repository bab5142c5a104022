// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What OTLP carries, decoded. */
public final class Otlp {
  private static final String OURS = "appsec.";

  private Otlp() {}

  /**
   * A span.
   *
   * @param name its name
   * @param kind such as {@code SERVER}
   * @param root whether it has no parent
   * @param traceId 32 hexadecimal digits
   * @param traceState what vendors say of the trace, in the form of the W3C header
   * @param attributes texts, numbers and lists as texts
   */
  public record Span(
      String name,
      String kind,
      boolean root,
      String traceId,
      String traceState,
      Map<String, String> attributes) {}

  /**
   * A log record.
   *
   * @param severity such as {@code WARN}
   * @param traceId 32 hexadecimal digits, or empty
   * @param body its text
   * @param attributes texts, numbers and lists as texts
   */
  public record LogEvent(
      String severity, String traceId, String body, Map<String, String> attributes) {}

  static List<Span> spans(byte[] bytes) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (var resource : ExportTraceServiceRequest.parseFrom(bytes).getResourceSpansList()) {
      for (var scope : resource.getScopeSpansList()) {
        for (var span : scope.getSpansList()) {
          spans.add(
              new Span(
                  span.getName(),
                  span.getKind().name().replace("SPAN_KIND_", ""),
                  span.getParentSpanId().isEmpty(),
                  hex(span.getTraceId()),
                  span.getTraceState(),
                  attributes(span.getAttributesList())));
        }
      }
    }
    return spans;
  }

  static List<LogEvent> logs(byte[] bytes) throws IOException {
    List<LogEvent> logs = new ArrayList<>();
    for (var resource : ExportLogsServiceRequest.parseFrom(bytes).getResourceLogsList()) {
      for (var scope : resource.getScopeLogsList()) {
        for (LogRecord record : scope.getLogRecordsList()) {
          logs.add(
              new LogEvent(
                  record.getSeverityNumber().name().replace("SEVERITY_NUMBER_", ""),
                  hex(record.getTraceId()),
                  text(record.getBody()),
                  attributes(record.getAttributesList())));
        }
      }
    }
    return logs;
  }

  static Set<String> metrics(byte[] bytes) throws IOException {
    Set<String> names = new HashSet<>();
    for (var resource : ExportMetricsServiceRequest.parseFrom(bytes).getResourceMetricsList()) {
      for (var scope : resource.getScopeMetricsList()) {
        for (var metric : scope.getMetricsList()) {
          if (metric.getName().startsWith(OURS)) {
            names.add(metric.getName());
          }
        }
      }
    }
    return names;
  }

  private static Map<String, String> attributes(List<KeyValue> pairs) {
    Map<String, String> attributes = new TreeMap<>();
    for (KeyValue pair : pairs) {
      attributes.put(pair.getKey(), text(pair.getValue()));
    }
    return attributes;
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
      case INT_VALUE -> Long.toString(value.getIntValue());
      case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream().map(Otlp::text).toList().toString();
      default -> value.toString();
    };
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
