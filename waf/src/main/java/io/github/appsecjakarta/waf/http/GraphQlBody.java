// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL in a body: {@code application/graphql} is a document; a JSON object, or each of a list of
 * them, may have one as {@code query}.
 */
final class GraphQlBody {
  private GraphQlBody() {}

  static Map<String, List<Object>> arguments(
      MediaType type, String text, @Nullable Object value, Cuts cuts) {
    if (type.type().endsWith("/graphql")) {
      return GraphQlArguments.of(text, cuts);
    }
    if (value instanceof Pairs request) {
      return ofRequest(request, cuts);
    }
    Map<String, List<Object>> all = new LinkedHashMap<>();
    if (value instanceof List<?> batch) {
      for (Object item : batch) {
        if (item instanceof Pairs request) {
          ofRequest(request, cuts).forEach((field, found) -> add(all, field, found, cuts));
        }
      }
    }
    return all;
  }

  private static void add(
      Map<String, List<Object>> all, String field, List<Object> found, Cuts cuts) {
    if (cuts.roomAfter(all.size())) {
      List<Object> into = all.computeIfAbsent(field, key -> new ArrayList<>(1));
      for (Object arguments : found) {
        if (cuts.roomAfter(into.size())) {
          into.add(arguments);
        }
      }
    }
  }

  private static Map<String, List<Object>> ofRequest(Pairs request, Cuts cuts) {
    return request.first("query") instanceof String document && document.indexOf('(') >= 0
        ? GraphQlArguments.of(document, cuts)
        : Map.of();
  }
}
