// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Otlp.LogEvent;
import io.github.appsecjakarta.tck.server.Otlp.Span;
import io.github.appsecjakarta.tck.server.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The section of {@code docs/telemetry.md} on one server: what arrived there. */
final class TelemetryPage {
  private final Variant variant;
  private final StringBuilder section = new StringBuilder();

  TelemetryPage(Variant variant) {
    this.variant = variant;
    section.append("\n### ").append(variant.title()).append("\n\n");
    section.append("| what happens | span | log event | JSON line |\n|---|---|---|---|\n");
  }

  void row(String title, @Nullable Span span, @Nullable LogEvent log, boolean line) {
    section.append("| ").append(title).append(" | ");
    section.append(span == null ? "none" : span(span)).append(" | ");
    section.append(log == null ? "none" : "`" + log.attributes().get("event.name") + "`, ");
    section.append(log == null ? "" : log.severity());
    section.append(" | ").append(line ? "yes" : "no").append(" |\n");
  }

  private static String span(Span span) {
    return span.kind()
        + (span.root() ? ", first of its trace: " : ": ")
        + names(TelemetryIT.ours(span.attributes().keySet()));
  }

  void metrics(Set<String> names) {
    Set<String> usual = new TreeSet<>(names);
    // there only after something was left out
    usual.remove("appsec.dropped");
    usual.remove("appsec.waf.timeouts");
    usual.remove("appsec.waf.truncations");
    section.append("\nMetrics: ").append(names(usual)).append(".\n");
  }

  private static String names(Set<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** Compares the section with the page, or writes it there if asked to. */
  void check() throws IOException {
    Path page = Path.of("..", "..", "docs", "telemetry.md").toAbsolutePath().normalize();
    String text = Files.readString(page);
    String begin = "<!-- " + variant + " begin -->\n";
    String end = "\n<!-- " + variant + " end -->";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(from >= begin.length() && to >= from)
        .as("marks of " + variant + " in " + page)
        .isTrue();
    if (Boolean.getBoolean("appsec.docs.write")) {
      text = text.substring(0, from) + section + text.substring(to);
      Files.writeString(page, text);
      return;
    }
    if (text.substring(from, to).isBlank()) {
      return; // nothing was recorded for this server yet
    }
    assertThat(text.substring(from, to))
        .as("section of docs/telemetry.md; run with -Dappsec.docs.write=true")
        .isEqualTo(section.toString());
  }
}
