// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.internal.processor.Parameter.Kind;
import io.github.appsecjakarta.waf.internal.uri.Uri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a URI apart. Nothing is decoded. A query parameter without {@code =} is {@code true}, one
 * that occurs more than once a list; {@code []} at the end of a name goes.
 */
final class UriParse implements Generator {
  private static final List<Parameter> PARAMETERS =
      List.of(Parameter.required("inputs", Kind.TEXT));

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public @Nullable Object generate(GeneratorInput input) {
    Uri uri = Uri.parse(input.text("inputs"));
    if (uri == null) {
      return null;
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("scheme", uri.scheme());
    parts.put("userinfo", uri.userinfo());
    parts.put("host", uri.host());
    parts.put("port", (long) uri.port());
    parts.put("path", uri.path());
    parts.put("query", query(uri.query()));
    parts.put("fragment", uri.fragment());
    return parts;
  }

  private static Map<String, Object> query(String query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int at = 0; at < query.length(); ) {
      int end = query.indexOf('&', at);
      end = end < 0 ? query.length() : end;
      parameter(query.substring(at, end), parameters);
      at = end + 1;
    }
    return parameters;
  }

  private static void parameter(String text, Map<String, Object> parameters) {
    int sign = text.indexOf('=');
    String written = sign < 0 ? text : text.substring(0, sign);
    String name = written.endsWith("[]") ? written.substring(0, written.length() - 2) : written;
    Object value = sign < 0 ? (Object) true : text.substring(sign + 1);
    if (!written.isEmpty()) {
      parameters.merge(name, value, UriParse::join);
    }
  }

  @SuppressWarnings("unchecked") // every list in the query is one of ours
  private static Object join(Object before, Object value) {
    if (before instanceof List<?> list) {
      ((List<Object>) list).add(value);
      return before;
    }
    List<Object> both = new ArrayList<>();
    both.add(before);
    both.add(value);
    return both;
  }
}
