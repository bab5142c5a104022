// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import io.github.appsecjakarta.waf.differential.NormalForm;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import io.github.appsecjakarta.waf.internal.engine.RuleSet;
import io.github.appsecjakarta.waf.internal.processor.JsonTree;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.verdict.Explanation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule for every operator, detector, transformer and processor judges any values: twice the same,
 * as each rule by itself would, and with an explanation. Each line of the input is the value of one
 * address, as JSON if it is JSON.
 */
public final class EvaluationFuzz {
  private static final List<String> ADDRESSES =
      List.of("query", "body", "headers", "file", "command", "statement", "system", "url", "argv");
  private static final int MAX_DEPTH = 20;
  private static final RuleSet RULES = load();
  private static final RuleProgram SCANNED = Objects.requireNonNull(RULES.compile(rule -> false));
  private static final RuleProgram NAIVE = Objects.requireNonNull(RULES.compileNaively());

  private EvaluationFuzz() {}

  private static RuleSet load() {
    try (InputStream in = EvaluationFuzz.class.getResourceAsStream("/fuzz/rules.json")) {
      RuleSet rules = new RuleSet();
      List<String> complaints =
          rules.put("rules", Objects.requireNonNull(in).readAllBytes()).lines();
      if (!complaints.isEmpty()) {
        throw new IllegalStateException(String.valueOf(complaints));
      }
      return rules;
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
    Evaluation evaluation = new Evaluation(SCANNED, Limits.DEFAULT);
    Verdict verdict = evaluation.run(values, Long.MAX_VALUE);
    Verdict plain = new Evaluation(NAIVE, Limits.DEFAULT).run(values, Long.MAX_VALUE);
    if (!NormalForm.of(verdict).equals(NormalForm.of(plain))) {
      throw new AssertionError("scanned " + verdict + ", naively " + plain);
    }
    if (verdict.timeout() || !evaluation.run(Map.of(), Long.MAX_VALUE).matches().isEmpty()) {
      throw new AssertionError("a deadline without a limit, or a match without a value");
    }
    explain(evaluation, verdict);
  }

  /** Of a rule that matched, the explanation finds that all conditions hold. */
  private static void explain(Evaluation evaluation, Verdict verdict) {
    for (Explanation explanation : evaluation.explain(Set.copyOf(ids(verdict)), false)) {
      for (String note : explanation.steps()) {
        if (explanation.matched() && note.startsWith("condition ") && note.contains(" not hold")) {
          throw new AssertionError(explanation);
        }
      }
    }
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
