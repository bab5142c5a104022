// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.processor.JsonTree;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.verdict.Triggers;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule for every operator, detector, transformer and processor judges any values. Each line of
 * the input is the value of one address, as JSON if it is JSON.
 */
public final class EvaluationFuzz {
  private static final List<String> ADDRESSES =
      List.of("query", "body", "headers", "file", "command", "statement", "system", "url", "argv");
  private static final int MAX_DEPTH = 20;
  private static final Waf WAF = load();

  private EvaluationFuzz() {}

  private static Waf load() {
    try (InputStream in = EvaluationFuzz.class.getResourceAsStream("/fuzz/rules.json")) {
      WafBuilder builder = Waf.builder();
      List<String> complaints =
          builder.put("rules", Objects.requireNonNull(in).readAllBytes()).lines();
      if (!complaints.isEmpty()) {
        throw new IllegalStateException(String.valueOf(complaints));
      }
      return builder.build().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Judges a request.
   *
   * @param bytes its values
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Map<String, @Nullable Object> values = values(Utf8.decode(bytes));
    Verdict verdict = WAF.newContext(Limits.DEFAULT).run(values, Long.MAX_VALUE);
    WafContext again = WAF.newContext(Limits.DEFAULT);
    if (!ids(verdict).equals(ids(again.run(values, Long.MAX_VALUE)))) {
      throw new AssertionError("two verdicts on one request");
    }
    if (verdict.timeout() || !again.run(Map.of(), Long.MAX_VALUE).matches().isEmpty()) {
      throw new AssertionError("a deadline without a limit, or a match without a value");
    }
    Triggers.of(verdict.matches());
  }

  private static List<String> ids(Verdict verdict) {
    return verdict.matches().stream().map(match -> match.ruleId()).toList();
  }

  private static Map<String, @Nullable Object> values(String text) {
    Map<String, @Nullable Object> values = new HashMap<>();
    int from = 0;
    for (String address : ADDRESSES) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end);
      Object json = JsonTree.parse(line, MAX_DEPTH);
      values.put(address, json == null ? line : json);
      if (end < 0) {
        break;
      }
      from = end + 1;
    }
    return values;
  }
}
