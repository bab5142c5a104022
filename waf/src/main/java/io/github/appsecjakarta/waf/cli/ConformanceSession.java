// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.http.ClientAddress;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.internal.transform.Transformer;
import io.github.appsecjakarta.waf.internal.transform.Transformers;
import io.github.appsecjakarta.waf.rule.Diagnostics;
import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.Triggers;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind one line protocol: a JSON object in, a JSON object out. One rule set, any
 * number of contexts. One thread.
 */
final class ConformanceSession {
  private final Map<String, WafContext> contexts = new HashMap<>();
  private @Nullable Waf waf;

  /** Thrown for what this engine does not know. */
  private static final class UnsupportedException extends Exception {
    private static final long serialVersionUID = 1;
  }

  String answer(String line) throws IOException {
    Object id = null;
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    try {
      if (!(JsonValues.read(line) instanceof Pairs request)) {
        throw new IllegalArgumentException("not an object");
      }
      id = request.first("id");
      answer.put("id", id);
      answer.putAll(answer(request));
    } catch (UnsupportedException e) {
      answer.put("error", "unsupported");
    } catch (IOException | RuntimeException e) {
      answer.put("error", Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
    return JsonValues.write(answer);
  }

  private Map<String, ?> answer(Pairs request) throws IOException, UnsupportedException {
    return switch (text(request, "op")) {
      case "load" -> load(request);
      case "run" -> run(request);
      case "close" -> close(request);
      case "transform" -> transform(request);
      case "match" -> match(request);
      case "client_ip" -> clientIp(request);
      default -> throw new UnsupportedException();
    };
  }

  private Map<String, ?> load(Pairs request) throws IOException {
    contexts.clear();
    WafBuilder builder = Waf.builder();
    String rules = JsonValues.write(request.first("rules"));
    Diagnostics diagnostics = builder.put("rules", rules.getBytes(StandardCharsets.UTF_8));
    waf = builder.build().orElse(null);
    return ordered("ok", waf != null, "diagnostics", DiagnosticsJson.of(diagnostics));
  }

  private Map<String, ?> close(Pairs request) {
    contexts.remove(name(request));
    return Map.of("ok", true);
  }

  private Map<String, ?> run(Pairs request) {
    Waf loaded = waf;
    if (loaded == null) {
      throw new IllegalStateException("no rules");
    }
    WafContext context =
        contexts.computeIfAbsent(name(request), n -> loaded.newContext(Limits.NONE));
    Object ephemeral = request.first("ephemeral");
    Verdict verdict =
        ephemeral != null
            ? context.subcontext().run(values(ephemeral), Long.MAX_VALUE)
            : context.run(values(request.first("data")), Long.MAX_VALUE);
    return verdict(verdict);
  }

  static Map<String, Object> verdict(Verdict verdict) {
    Map<String, Object> actions = new LinkedHashMap<>();
    for (Action action : verdict.actions().values()) {
      actions.put(action.type(), action.parameters());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", verdict.any() ? "match" : "ok");
    answer.put("events", Triggers.of(verdict.matches()));
    answer.put("actions", actions);
    answer.put("attributes", verdict.attributes());
    return answer;
  }

  private static Map<String, @Nullable Object> values(@Nullable Object data) {
    if (!(data instanceof Pairs pairs)) {
      throw new IllegalArgumentException("data is not an object");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      values.put(pairs.key(i), pairs.value(i));
    }
    return values;
  }

  private Map<String, ?> transform(Pairs request) throws UnsupportedException {
    Transformer transformer = Transformers.named(text(request, "name"));
    if (transformer == null) {
      throw new UnsupportedException();
    }
    String input = decoded(request);
    String output = input.isEmpty() ? input : transformer.apply(input);
    return ordered(
        "output_b64",
        Base64.getEncoder().encodeToString(Utf8.encode(output)),
        "changed",
        !output.equals(input));
  }

  private Map<String, ?> match(Pairs request) throws IOException, UnsupportedException {
    Object value = request.first("input_b64") != null ? decoded(request) : request.first("input");
    Waf rule = oneRule(text(request, "operator"), request.first("params"));
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("v", value);
    Verdict verdict = rule.newContext(Limits.NONE).run(values, Long.MAX_VALUE);
    List<String> highlight =
        verdict.matches().isEmpty()
            ? List.of()
            : verdict.matches().get(0).conditions().get(0).highlight();
    return ordered("matched", !verdict.matches().isEmpty(), "highlight", highlight);
  }

  private static Map<String, @Nullable Object> clientIp(Pairs request) {
    Map<String, List<String>> headers = new HashMap<>();
    if (request.first("headers") instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        headers
            .computeIfAbsent(pairs.key(i).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(String.valueOf(pairs.value(i)));
      }
    }
    String custom = request.first("header") instanceof String header ? header : null;
    String peer = request.first("remote") instanceof String remote ? remote : null;
    Map<String, @Nullable Object> answer = new HashMap<>();
    answer.put(
        "ip",
        ClientAddress.asAgent(custom).resolve(name -> headers.getOrDefault(name, List.of()), peer));
    return answer;
  }

  private static Waf oneRule(String operator, @Nullable Object params)
      throws IOException, UnsupportedException {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>(values(params));
    parameters.put("inputs", List.of(Map.of("address", "v")));
    Map<String, ?> rule =
        Map.of(
            "id",
            "1",
            "name",
            "match",
            "tags",
            Map.of("type", "match"),
            "conditions",
            List.of(Map.of("operator", operator, "parameters", parameters)));
    String rules = JsonValues.write(Map.of("version", "2.1", "rules", List.of(rule)));
    WafBuilder builder = Waf.builder();
    Diagnostics diagnostics = builder.put("match", rules.getBytes(StandardCharsets.UTF_8));
    for (Diagnostics.Section section : diagnostics.sections().values()) {
      for (Diagnostics.Problem problem : section.problems()) {
        if (problem.warning()) {
          throw new UnsupportedException();
        }
        throw new IllegalArgumentException(problem.message());
      }
    }
    return builder.build().orElseThrow();
  }

  private static String decoded(Pairs request) {
    return Utf8.decode(Base64.getDecoder().decode(text(request, "input_b64")));
  }

  private static String name(Pairs request) {
    return request.first("context") instanceof String name ? name : "default";
  }

  private static String text(Pairs request, String key) {
    if (request.first(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text under '" + key + "'");
  }

  /** The same request always gets the same line. */
  private static Map<String, Object> ordered(String a, Object first, String b, Object second) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(a, first);
    answer.put(b, second);
    return answer;
  }
}
