// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.input.Pairs;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with what rules should say of it. In a file it is a line of JSON: {@code rule}, the
 * rule it was written for (or {@code category}); {@code attack}, true or false (or {@code label},
 * {@code attack} or {@code benign}); and either {@code value}, a value of a query parameter, or
 * {@code uri}, {@code headers} (an object), {@code cookie}, {@code type} (Content-Type), {@code
 * body} or {@code body_b64}, or a whole {@code request} as {@link RequestJudge} reads it.
 *
 * @param group the rule or category
 * @param attack whether it is an attack
 * @param request the request
 * @param text what to call it
 */
record Sample(String group, boolean attack, Pairs request, String text) {

  /** Reads a line; null if it is empty or says only what a rule is {@code about}. */
  static @Nullable Sample read(String line) throws IOException {
    if (line.isBlank()
        || !(JsonValues.read(line) instanceof Pairs sample)
        || sample.first("about") != null) {
      return null;
    }
    boolean attack =
        Boolean.TRUE.equals(sample.first("attack")) || "attack".equals(sample.first("label"));
    Object group = sample.first("rule") == null ? sample.first("category") : sample.first("rule");
    String text = sample.first("id") instanceof String id ? id : line;
    return new Sample(String.valueOf(group), attack, request(sample), text);
  }

  private static Pairs request(Pairs sample) {
    if (sample.first("request") instanceof Pairs whole) {
      return whole;
    }
    List<List<String>> headers = new ArrayList<>();
    if (sample.first("headers") instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        headers.add(List.of(pairs.key(i), String.valueOf(pairs.value(i))));
      }
    }
    header(headers, "cookie", sample.first("cookie"));
    header(headers, "content-type", sample.first("type"));
    Pairs request = new Pairs().add("headers", headers);
    if (sample.first("value") instanceof String value) {
      return request.add("uri", "/?q=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    for (String key : List.of("method", "uri", "body", "body_b64")) {
      if (sample.first(key) != null) {
        request.add(key, sample.first(key));
      }
    }
    return request;
  }

  private static void header(List<List<String>> headers, String name, @Nullable Object value) {
    if (value instanceof String text) {
      headers.add(List.of(name, text));
    }
  }
}
