// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.rule.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Diagnostics in the shape in which libddwaf gives them. */
final class DiagnosticsJson {
  private DiagnosticsJson() {}

  static Map<String, Object> of(Diagnostics diagnostics) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (diagnostics.error() != null) {
      json.put("error", diagnostics.error());
      return json;
    }
    if (diagnostics.rulesVersion() != null) {
      json.put("ruleset_version", diagnostics.rulesVersion());
    }
    diagnostics
        .sections()
        .forEach(
            (name, section) -> {
              if (!name.equals("obfuscator")) {
                json.put(name, section(section));
              }
            });
    return json;
  }

  private static Map<String, Object> section(Diagnostics.Section section) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (section.error() != null) {
      json.put("error", section.error());
      return json;
    }
    Map<String, List<String>> errors = new LinkedHashMap<>();
    Map<String, List<String>> warnings = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    for (Diagnostics.Problem problem : section.problems()) {
      failed.add(problem.id());
      (problem.warning() ? warnings : errors)
          .computeIfAbsent(problem.message(), m -> new ArrayList<>())
          .add(problem.id());
    }
    json.put("loaded", section.loaded());
    json.put("failed", failed);
    json.put("skipped", section.skipped());
    json.put("errors", errors);
    json.put("warnings", warnings);
    return json;
  }
}
