// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a JSON line as attributes of a log event: what the line says, it says too. */
final class LogAttributes {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("service", SemanticConventions.SERVICE_NAME),
          Map.entry("env", SemanticConventions.ENVIRONMENT),
          Map.entry("version", SemanticConventions.SERVICE_VERSION),
          Map.entry("host", SemanticConventions.HOST_NAME),
          Map.entry("runtime_id", SemanticConventions.SERVICE_INSTANCE),
          Map.entry("request.method", SemanticConventions.HTTP_METHOD),
          Map.entry("request.status", SemanticConventions.HTTP_STATUS),
          Map.entry("request.route", SemanticConventions.HTTP_ROUTE),
          Map.entry("request.handler", SemanticConventions.CODE_FUNCTION),
          Map.entry("request.client_ip", SemanticConventions.CLIENT_ADDRESS),
          Map.entry("request.peer_ip", SemanticConventions.PEER_ADDRESS),
          Map.entry("request.user_agent", SemanticConventions.USER_AGENT),
          Map.entry("user.id", SemanticConventions.USER_ID),
          Map.entry("user.name", SemanticConventions.USER_NAME),
          Map.entry("user.email", SemanticConventions.USER_EMAIL));

  private LogAttributes() {}

  static Map<String, Object> of(Map<String, Object> line) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    line.forEach((key, value) -> attribute(key, value, attributes));
    return attributes;
  }

  private static void attribute(
      String key, @Nullable Object value, Map<String, Object> attributes) {
    switch (key) {
      case "event", "time", "trace_id", "span_id" -> {
        // fields of the log record itself
      }
      case "request", "user" -> {
        if (value instanceof Map<?, ?> facts) {
          facts.forEach((name, fact) -> fact(key + '.' + name, fact, attributes));
        }
      }
      default -> fact(key, value, attributes);
    }
  }

  private static void fact(String key, @Nullable Object value, Map<String, Object> attributes) {
    if (key.equals("request.url") && value instanceof String url) {
      url(url, attributes);
    } else if (key.equals("user.role") && value instanceof String role) {
      attributes.put(SemanticConventions.USER_ROLES, List.of(role));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, text) -> fact(key + '.' + name, text, attributes));
    } else if (value instanceof List<?> list) {
      attributes.put(name(key), JsonText.of(Map.of(key, list)));
    } else if (value != null) {
      attributes.put(name(key), value);
    }
  }

  private static void url(String url, Map<String, Object> attributes) {
    int question = url.indexOf('?');
    attributes.put(SemanticConventions.URL_PATH, question < 0 ? url : url.substring(0, question));
    if (question >= 0) {
      attributes.put(SemanticConventions.URL_QUERY, url.substring(question + 1));
    }
  }

  private static String name(String key) {
    String convention = NAMES.get(key);
    return convention != null ? convention : "appsec." + key;
  }
}
