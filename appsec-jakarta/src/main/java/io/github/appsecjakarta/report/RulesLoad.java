// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One loading of the rules; told on the first span after it.
 *
 * @param version version of the rules, or null
 * @param loaded how many run
 * @param failed how many were refused
 * @param problems file, item and reason of each problem
 */
public record RulesLoad(@Nullable String version, int loaded, int failed, List<String> problems) {
  private static final int MAX_PROBLEMS = 20;

  void write(TagSink sink) {
    sink.tag("_dd.appsec.event_rules.loaded", (long) loaded);
    sink.tag("_dd.appsec.event_rules.error_count", (long) failed);
    if (!problems.isEmpty()) {
      Map<String, Object> errors = new LinkedHashMap<>();
      problems.stream().limit(MAX_PROBLEMS).forEach(problem -> errors.put(problem, List.of()));
      sink.tag("_dd.appsec.event_rules.errors", JsonText.of(errors));
    }
  }
}
