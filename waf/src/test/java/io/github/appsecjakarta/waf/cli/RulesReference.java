// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static java.util.stream.Collectors.joining;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the page about every rule from the rule files and the samples beside them. */
final class RulesReference {
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("server.request.query", "query"),
          Map.entry("server.request.body", "body"),
          Map.entry("server.request.body.raw", "body as text"),
          Map.entry("server.request.path_params", "path"),
          Map.entry("server.request.uri.segments", "path"),
          Map.entry("server.request.uri.raw", "address as received"),
          Map.entry("server.request.cookies", "cookies"),
          Map.entry("server.request.body.filenames", "file names"),
          Map.entry("server.request.body.files_content", "starts of files"),
          Map.entry("server.request.derived", "what these decode to"),
          Map.entry("server.request.body.derived", "what these decode to"),
          Map.entry("server.request.headers.no_cookies", "headers"),
          Map.entry("server.request.method", "method"),
          Map.entry("graphql.server.all_resolvers", "GraphQL arguments"),
          Map.entry("grpc.server.request.message", "gRPC messages"));

  private final StringBuilder page = new StringBuilder();

  private RulesReference() {}

  static String version() throws IOException {
    Object metadata = document(DefaultRules.documents().get(0)).first("metadata");
    return metadata instanceof Pairs pairs ? String.valueOf(pairs.first("rules_version")) : "";
  }

  static String markdown() throws IOException {
    RulesReference reference = new RulesReference();
    reference.page.append(text("/rules/reference-head.md").replace("@version@", version()));
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      reference.file(file, "rules/");
    }
    for (String pack : DefaultRules.packs()) {
      reference.file(DefaultRules.pack(pack), "rules/packs/");
    }
    return reference.page.toString();
  }

  private void file(Map.Entry<String, byte[]> file, String folder) throws IOException {
    if (!(document(file).first("rules") instanceof List<?> rules)) {
      return;
    }
    String name = file.getKey().replaceAll(".*/|[.]json", "");
    Samples samples = Samples.of("/" + folder + name + ".jsonl");
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    page.append("\n## ")
        .append(folder.endsWith("packs/") ? "Pack " + name : title.replace('-', ' '));
    page.append('\n');
    for (Object rule : rules) {
      if (rule instanceof Pairs pairs) {
        rule(pairs, samples);
      }
    }
  }

  private void rule(Pairs rule, Samples samples) {
    String id = String.valueOf(rule.first("id"));
    page.append("\n### ").append(id).append(": ").append(rule.first("name")).append("\n\n");
    line("", samples.about.first(id));
    if (rule.first("tags") instanceof Pairs tags) {
      page.append("- Type `").append(tags.first("type")).append('`');
      link(", CWE-", "https://cwe.mitre.org/data/definitions/", tags.first("cwe"));
      link(", CAPEC-", "https://capec.mitre.org/data/definitions/", tags.first("capec"));
      page.append(confidence(tags.first("confidence"))).append('\n');
    }
    page.append("- Looks at: ").append(String.join(", ", places(rule))).append(".\n");
    signs(rule);
    Object example = samples.example.first(id);
    if (example != null) {
      page.append("- Example: ").append(code(String.valueOf(example))).append('\n');
      page.append("- Exclude: `{\"rule\": \"").append(id);
      page.append("\", \"route\": \"/path/{id}\", \"reason\": \"…\"}`\n");
    }
  }

  private void signs(Pairs rule) {
    for (Object condition : list(rule.first("conditions"))) {
      Pairs parameters = pairs(pairs(condition).first("parameters"));
      if (parameters.first("signs") instanceof List<?> signs) {
        page.append("- Signs: ")
            .append(signs.stream().map(RulesReference::sign).collect(joining(", ")));
        page.append("; together at least ").append(parameters.first("threshold")).append(".\n");
      }
    }
  }

  private static String sign(Object sign) {
    Object weight = pairs(sign).first("weight");
    return pairs(sign).first("name") + " (" + (weight == null ? 1 : weight) + ")";
  }

  private void line(String label, @Nullable Object text) {
    if (text != null) {
      page.append(label).append(text).append("\n\n");
    }
  }

  private void link(String label, String address, @Nullable Object number) {
    if (number != null) {
      page.append(label.substring(0, 2)).append('[').append(label.substring(2)).append(number);
      page.append("](").append(address).append(number).append(".html)");
    }
  }

  private static String confidence(@Nullable Object confidence) {
    if (confidence == null) {
      return "; refuses requests in every mode.";
    }
    return "high".equals(confidence)
        ? "; confidence high: refuses requests in mode `block`."
        : "; confidence " + confidence + ": only reports.";
  }

  private static Set<String> places(Pairs rule) {
    Set<String> places = new LinkedHashSet<>();
    for (Object condition : list(rule.first("conditions"))) {
      Pairs parameters = pairs(pairs(condition).first("parameters"));
      for (Object one : list(parameters.first("inputs"))) {
        Pairs input = pairs(one);
        String address = String.valueOf(input.first("address"));
        String place = PLACES.getOrDefault(address, "`" + address + "`");
        boolean names = String.valueOf(input.first("transformers")).contains("keys_only");
        String key = input.first("key_path") instanceof List<?> path ? " " + path : "";
        places.add((names ? "names of " : "") + place + key);
      }
    }
    return places;
  }

  private static String code(String text) {
    return "`` " + text.replace("\n", "\\n").replace("\r", "\\r") + " ``";
  }

  private static Pairs document(Map.Entry<String, byte[]> file) throws IOException {
    return pairs(JsonValues.read(new String(file.getValue(), StandardCharsets.UTF_8)));
  }

  private static Pairs pairs(@Nullable Object value) {
    return (Pairs) Objects.requireNonNull(value);
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = RulesReference.class.getResourceAsStream(resource)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What the samples beside a rule file say: the sentence about a rule, and its first attack. */
  private record Samples(Pairs about, Pairs example) {
    static Samples of(String resource) throws IOException {
      Samples samples = new Samples(new Pairs(), new Pairs());
      List<String> lines = new ArrayList<>(text(resource).lines().toList());
      for (String line : lines) {
        Pairs sample = pairs(JsonValues.read(line));
        String rule = String.valueOf(sample.first("rule"));
        if (sample.first("about") != null) {
          samples.about.add(rule, sample.first("about"));
        } else if (Boolean.TRUE.equals(sample.first("attack"))) {
          samples.example.add(rule, shown(sample));
        }
      }
      return samples;
    }

    private static String shown(Pairs sample) throws IOException {
      if (sample.first("value") instanceof String value) {
        return value;
      }
      Pairs rest = new Pairs();
      for (int i = 0; i < sample.size(); i++) {
        if (!sample.key(i).equals("rule") && !sample.key(i).equals("attack")) {
          rest.add(sample.key(i), sample.value(i));
        }
      }
      return JsonValues.write(rest);
    }
  }
}
