// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The engine of this project. Its answer has the events with places and highlights. */
final class OurEngine implements Engine {
  static final Limits LIMITS = new Limits(20, 256, 4096);
  private static final long NO_DEADLINE = 100_000_000_000L;

  private final Waf waf;

  OurEngine(Waf waf) {
    this.waf = waf;
  }

  static OurEngine of(String json) {
    return of(List.of(Map.entry("rules", json.getBytes(StandardCharsets.UTF_8))));
  }

  static OurEngine of(List<Map.Entry<String, byte[]>> files) {
    WafBuilder builder = Waf.builder();
    for (Map.Entry<String, byte[]> file : files) {
      builder.put(file.getKey(), file.getValue());
    }
    return new OurEngine(builder.build().orElseThrow());
  }

  @Override
  public int judge(Map<String, Object> request) {
    return matches(request).size();
  }

  @Override
  public SortedSet<String> hits(Map<String, Object> request) {
    SortedSet<String> ids = new TreeSet<>();
    matches(request).forEach(match -> ids.add(match.ruleId()));
    return ids;
  }

  /** Judges all of a long value, but for no longer than the time given. */
  void judgeWithin(long nanos, Map<String, Object> request) {
    waf.newContext(new Limits(20, 256, 2_000_000)).run(request, nanos);
  }

  private List<RuleMatch> matches(Map<String, Object> request) {
    return waf.newContext(LIMITS).run(request, NO_DEADLINE).matches();
  }
}
