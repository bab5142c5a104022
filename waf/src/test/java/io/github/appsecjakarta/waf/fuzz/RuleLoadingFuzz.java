// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.rule.Diagnostics;
import java.util.List;
import java.util.Map;

/** Any file can be loaded: what is wrong with it is said, nothing is thrown, and the rest runs. */
public final class RuleLoadingFuzz {
  private static final Map<String, Object> REQUEST =
      Map.of("query", Map.of("a", List.of("attack")), "body", "x", "number", 5L);

  private RuleLoadingFuzz() {}

  /**
   * Loads a file.
   *
   * @param file any bytes
   */
  public static void fuzzerTestOneInput(byte[] file) {
    WafBuilder builder = Waf.builder();
    Diagnostics diagnostics = builder.put("file", file);
    if (diagnostics.lines().contains("")) {
      throw new AssertionError("an empty complaint");
    }
    builder.put("file", file);
    builder.build().ifPresent(waf -> waf.newContext(Limits.DEFAULT).run(REQUEST, Long.MAX_VALUE));
    if (!builder.remove("file") || builder.build().isPresent()) {
      throw new AssertionError("something is left of a removed file");
    }
  }
}
