// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every default rule against its samples in {@code rules/*.jsonl}: an attack must be seen by its
 * rule alone, a benign sample by no rule at all. A sample is a value of a query parameter, or a
 * request.
 */
class RuleSamplesTest {
  private static final Map<String, byte[]> FILES = files();
  private static final RequestJudge ALL = new RequestJudge(waf(FILES.values()));

  @TestFactory
  Stream<DynamicTest> samples() {
    List<DynamicTest> tests = new ArrayList<>();
    read()
        .forEach(
            (rule, samples) -> {
              RequestJudge alone = new RequestJudge(only(rule));
              for (Pairs sample : samples) {
                tests.add(
                    DynamicTest.dynamicTest(rule + " " + sample, () -> check(rule, alone, sample)));
              }
            });
    return tests.stream();
  }

  @Test
  void everyRuleHasBothKindsOfSamples() {
    Set<String> missing = new TreeSet<>();
    Map<String, List<Pairs>> samples = read();
    for (RuleInfo rule : builder(FILES.values()).rules()) {
      List<Pairs> own = samples.getOrDefault(rule.id(), List.of());
      boolean both =
          own.stream().anyMatch(RuleSamplesTest::isAttack)
              && own.stream().anyMatch(sample -> !isAttack(sample));
      if (!both && !rule.id().startsWith("blk-")) {
        missing.add(rule.id());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static void check(String rule, RequestJudge alone, Pairs sample) {
    Pairs request = request(sample);
    if (isAttack(sample)) {
      assertThat(ids(alone.judge(request))).containsExactly(rule);
      assertThat(ids(ALL.judge(request))).isNotEmpty();
    } else {
      assertThat(ids(ALL.judge(request))).isEmpty();
    }
  }

  private static boolean isAttack(Pairs sample) {
    return Boolean.TRUE.equals(sample.first("attack"));
  }

  private static List<String> ids(Verdict verdict) {
    return verdict.matches().stream().map(RuleMatch::ruleId).toList();
  }

  private static Pairs request(Pairs sample) {
    List<List<String>> headers = new ArrayList<>();
    if (sample.first("headers") instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        headers.add(List.of(pairs.key(i), String.valueOf(pairs.value(i))));
      }
    }
    header(headers, "cookie", sample.first("cookie"));
    header(headers, "content-type", sample.first("type"));
    Pairs request = new Pairs().add("headers", headers);
    if (sample.first("value") instanceof String value) {
      return request.add("uri", "/?q=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    for (String key : List.of("uri", "body", "body_b64")) {
      if (sample.first(key) != null) {
        request.add(key, sample.first(key));
      }
    }
    return request;
  }

  private static void header(List<List<String>> headers, String name, @Nullable Object value) {
    if (value instanceof String text) {
      headers.add(List.of(name, text));
    }
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    DefaultRules.documents().forEach(file -> files.put(file.getKey(), file.getValue()));
    return files;
  }

  private static WafBuilder builder(Iterable<byte[]> files) {
    WafBuilder builder = Waf.builder();
    int count = 0;
    for (byte[] file : files) {
      builder.put("file" + count++, file);
    }
    return builder;
  }

  private static Waf waf(Iterable<byte[]> files) {
    return builder(files).build().orElseThrow();
  }

  /** The default rules with all but one switched off. */
  private static Waf only(String rule) {
    WafBuilder builder = builder(FILES.values());
    StringBuilder overrides = new StringBuilder("{\"version\":\"2.2\",\"rules_override\":[");
    for (RuleInfo info : builder.rules()) {
      if (!info.id().equals(rule)) {
        overrides
            .append("{\"rules_target\":[{\"rule_id\":\"")
            .append(info.id())
            .append("\"}],\"enabled\":false},");
      }
    }
    overrides.setCharAt(overrides.length() - 1, ']');
    builder.put("only", overrides.append('}').toString().getBytes(StandardCharsets.UTF_8));
    return builder.build().orElseThrow();
  }

  private static Map<String, List<Pairs>> read() {
    Map<String, List<Pairs>> samples = new TreeMap<>();
    for (String path : FILES.keySet()) {
      String name = path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'));
      InputStream in = RuleSamplesTest.class.getResourceAsStream("/rules/" + name + ".jsonl");
      if (in == null) {
        continue;
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (JsonValues.read(line) instanceof Pairs sample) {
            samples
                .computeIfAbsent(String.valueOf(sample.first("rule")), r -> new ArrayList<>())
                .add(sample);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return samples;
  }
}
