// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ordinary applications get, kind by kind ({@code rules/benign.jsonl}), disturbs no rule. */
class BenignKindsTest {
  private static final Set<String> KINDS =
      Set.of(
          "code",
          "sql lesson",
          "markdown",
          "html editor",
          "stack trace",
          "name",
          "lucene",
          "odata",
          "jwt",
          "saml",
          "base64 image",
          "non-latin text",
          "ndjson",
          "csp report",
          "webhook");
  private static final RequestJudge JUDGE = new RequestJudge(waf());

  static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    InputStream in = BenignKindsTest.class.getResourceAsStream("/rules/benign.jsonl");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        samples.add(Objects.requireNonNull(Sample.read(line)));
      }
    }
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void passes(Sample sample) {
    assertThat(sample.attack()).isFalse();
    assertThat(JUDGE.judge(sample.request()).matches().stream().map(RuleMatch::ruleId)).isEmpty();
  }

  @Test
  void thereIsASampleOfEachKind() throws IOException {
    assertThat(samples().stream().map(Sample::group).collect(Collectors.toSet())).isEqualTo(KINDS);
  }

  private static Waf waf() {
    WafBuilder builder = Waf.builder();
    DefaultRules.documents().forEach(file -> builder.put(file.getKey(), file.getValue()));
    return builder.build().orElseThrow();
  }
}
